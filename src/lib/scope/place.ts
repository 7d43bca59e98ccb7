/** Where a body sits; null where a part does not apply. */
export interface Placed {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

/** A place from the province down, as addresses name it: `江苏省-宿迁市`; empty for what belongs to the whole country. */
export const placeOf = ({ province, city, county }: Placed): string =>
  [province, city, county].filter((part) => part !== null).join('-');

/** Whether a place is another or lies below it. */
export const liesIn = (place: string, within: string): boolean => `${place}-`.startsWith(`${within}-`);
