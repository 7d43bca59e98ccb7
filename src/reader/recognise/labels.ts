import { INDICATORS, ROWS_OF_TABLE3 } from '../../form/forms.ts';
import { foldWidth, toCore, toNumberedCore } from '../text/fold.ts';
import { LABEL_ALIASES } from './label-aliases.ts';
import { ROWS_OF_TABLE2 } from './rows-of-table2.ts';

export type Sequence = 'table2' | 'table3' | 'indicators';

/** One row label of a form, with its rank in the order in which every layout prints them. */
export interface Label {
  readonly sequence: Sequence;
  readonly rank: number;
  /** Metric of a row of table 3 or of an indicator; the row's own name in table 2, whose rows have several metrics. */
  readonly row: string;
  /** The wordings, folded, without number and punctuation. */
  readonly cores: readonly string[];
  /** Wordings that carry their number, where the words alone mean several things in one table (其他, 总计). */
  readonly numbered: readonly string[];
  /** Words that stand for other things too, so that a cell must hold nothing else. */
  readonly generic: boolean;
}

const core = (label: string) => toCore(foldWidth(label));

/** 其他 heads a column and names a row; 总计 does the same. */
const AMBIGUOUS = new Set(['other_misc', 'total_processed']);

function toLabel(sequence: Sequence, row: string, wordings: readonly string[], rank: number): Label {
  return {
    sequence,
    rank,
    row,
    cores: wordings.map(core),
    numbered: wordings.map((wording) => toNumberedCore(foldWidth(wording))),
    generic: sequence === 'table2' || AMBIGUOUS.has(row),
  };
}

const aliasesOf = (row: string) =>
  LABEL_ALIASES.filter(([metric]) => metric === row).map(([, , seen]) => seen);

const lastPart = (label: string) => label.split(' / ').at(-1)!;

export const LABELS: Readonly<Record<Sequence, readonly Label[]>> = {
  table2: ROWS_OF_TABLE2.map(([row, wordings], rank) => toLabel('table2', row, wordings, rank)),
  table3: ROWS_OF_TABLE3.map(({ metric, label }, rank) =>
    toLabel('table3', metric, [label, ...aliasesOf(metric)], rank),
  ),
  indicators: INDICATORS.map(({ metric, label }, rank) =>
    toLabel('indicators', metric, [lastPart(label)], rank),
  ),
};

const ALL = Object.values(LABELS).flat();

/** Labels by their wording, exact. */
export const LABELS_BY_CORE: ReadonlyMap<string, readonly Label[]> = groupByCore(ALL);

function groupByCore(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const byCore = new Map<string, Label[]>();
  for (const label of labels)
    for (const wording of new Set(label.cores)) byCore.set(wording, [...(byCore.get(wording) ?? []), label]);
  return byCore;
}

/** Longest wording of any label, so that joining lines can stop. */
export const LONGEST_CORE = Math.max(...ALL.flatMap(({ cores }) => cores.map(({ length }) => length)));
