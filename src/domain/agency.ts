declare const agencyBrand: unique symbol;
/** Stable, readable, ASCII; made by `toAgencyId`. */
export type AgencyId = string & { readonly [agencyBrand]: true };

export const LEVELS = ['national', 'province', 'city', 'county', 'township'] as const;
export type Level = (typeof LEVELS)[number];

/** A public body; places are empty where they do not apply or are not known. */
export interface Agency {
  readonly name: string;
  readonly level: Level | '';
  readonly field: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/** A body of which no more than its name is known. */
export const unplaced = (name: string): Agency => ({
  name,
  level: '',
  field: '',
  province: '',
  city: '',
  county: '',
});

/** What sources say of a body, in the order in which they list it. */
export const toAgencyFields = ({ name, level, field, province, city, county }: Agency): readonly string[] => [
  name,
  level,
  field,
  province,
  city,
  county,
];
