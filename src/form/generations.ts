/**
 * The generations of the national form, one file each, oldest first: labels, rows, printed sums, first year in force.
 * Source: 国办发〔2014〕32号, 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号; confidence marks A (read in the
 * form), B (seen in reports), C (not confirmed) stay with the rows.
 */
import type { Applicant } from '../domain/item.ts';
import type { FormId } from '../domain/report.ts';
import form2014 from './2014.json' with { type: 'json' };
import form2019 from './2019.json' with { type: 'json' };
import form2021 from './2021.json' with { type: 'json' };

export type ValueType = 'count' | 'decimal' | 'signed integer';

/** What stands on both sides of a printed sum: metrics in each column of a table, or applicants in each row. */
export interface SumData {
  readonly check: string;
  readonly along: 'row' | 'column';
  /** Where the form says so. */
  readonly printed: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

interface Generation {
  readonly id: FormId;
  /** The first year of reports that it is prescribed for. */
  readonly firstYear: number;
  readonly notice: string;
}

/** The statistics table of 2014: one list. */
export interface GenerationOfIndicators extends Generation {
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly group: string;
    readonly confidence: string;
  }[];
}

/** Sections 二, 三 and 四, a table each. */
export interface GenerationOfTables extends Generation {
  readonly table2: readonly {
    /** The same for a row that another generation words in another way. */
    readonly id: string;
    /** Which heads stand over it; the same for rows that share them. */
    readonly heads: string;
    readonly block: string;
    readonly label: string;
    readonly cells: readonly {
      readonly metric: string;
      readonly head: string;
      /** The words of the head that survive clipping and wrapping, as a regular expression. */
      readonly headWords: string;
      readonly unit: string;
      readonly type: ValueType;
    }[];
  }[];
  readonly applicants: Readonly<Record<Applicant, string>>;
  readonly table3: readonly { readonly id: string; readonly label: string; readonly path: string }[];
  readonly table4: readonly { readonly id: string; readonly label: string; readonly group: string }[];
  readonly sums: readonly SumData[];
}

export const GENERATIONS = [form2014, form2019, form2021] as readonly (
  GenerationOfIndicators | GenerationOfTables
)[];
