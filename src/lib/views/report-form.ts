import { APPLICANTS, type Applicant, type Basis } from '../../domain/item.ts';
import type { TableForm } from '../../domain/report.ts';
import {
  FORM_2014,
  FORM_2019,
  FORM_2021,
  type CurrentForm,
  type Table2Row,
  type Table3Row,
} from '../../form/forms.ts';
import { toCellId } from './cell-id.ts';
import type { ReportFact } from './report-page.ts';

/** A cell of a printed table: words of the form, or the place of one item. Words are those of the form, Chinese. */
export type FormCell = {
  readonly rowSpan: number;
  readonly columnSpan: number;
} & (
  | {
      readonly kind: 'words';
      readonly words: string;
      readonly scope: 'row' | 'rowgroup' | 'col' | 'colgroup' | null;
    }
  | { readonly kind: 'row-of'; readonly metric: string; readonly words: string }
  | { readonly kind: 'applicant'; readonly applicant: Applicant }
  | { readonly kind: 'item'; readonly id: string; readonly fact: ReportFact | null }
);

/** A table of the form as it is printed, rows with nothing seen left out where the report is known in part. */
export interface FormTable {
  readonly basis: Exclude<Basis, 'prose'>;
  readonly form: TableForm;
  readonly heads: readonly (readonly FormCell[])[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Items that the form asks for and of which nothing was seen. */
  readonly unseen: number;
  /** Metrics of the rows left out, in printed order. */
  readonly left_out: readonly string[];
}

interface Known {
  readonly of: (metric: string, applicant?: Applicant) => ReportFact | null;
  /** Rows of which nothing was seen are drawn too. */
  readonly whole: boolean;
}

const words = (
  text: string,
  columnSpan = 1,
  rowSpan = 1,
  scope: 'row' | 'rowgroup' | 'col' | 'colgroup' | null = null,
) => ({ kind: 'words', words: text, columnSpan, rowSpan, scope }) as const;

/** The form a table is drawn in: as recognised, else as its figures tell, else the one in force. */
export function drawnForm(
  recognised: TableForm | null,
  facts: readonly Pick<ReportFact, 'metric'>[],
  year: number,
): TableForm {
  if (recognised !== null) return recognised;
  if (facts.some(({ metric }) => metric.startsWith('s14_'))) return '2014';
  return year >= 2021 ? '2021' : '2019';
}

/** Null where nothing of the table was seen. */
export function toFormTable(
  basis: FormTable['basis'],
  all: readonly ReportFact[],
  recognised: TableForm | null,
  year: number,
  whole: boolean,
): FormTable | null {
  const facts = all.filter((fact) => fact.basis === basis);
  if (facts.length === 0) return null;
  const form = drawnForm(recognised, facts, year);
  const byId = new Map(facts.map((fact) => [toCellId(fact), fact]));
  const known: Known = {
    of: (metric, applicant) => byId.get(toCellId({ basis, metric, applicant: applicant ?? null })) ?? null,
    whole,
  };
  const drawn = form === '2014' ? toIndicators(known) : TABLES[basis](form, known);
  const items = [...drawn.rows].flat().filter((cell) => cell.kind === 'item');
  return {
    basis,
    form,
    ...drawn,
    unseen: items.filter(({ fact }) => fact === null).length + drawn.left_out.length * widthOf(basis),
  };
}

type Drawn = Pick<FormTable, 'heads' | 'rows' | 'left_out'>;
const widthOf = (basis: FormTable['basis']) => (basis === 'table3' ? APPLICANTS.length : 1);

const TABLES: Readonly<
  Record<FormTable['basis'], (form: Exclude<TableForm, '2014'>, known: Known) => Drawn>
> = { table2: toTable2, table3: toTable3, table4: toTable4 };

const toItem = (
  basis: FormTable['basis'],
  known: Known,
  metric: string,
  applicant: Applicant | null,
  columnSpan = 1,
) =>
  ({
    kind: 'item',
    id: toCellId({ basis, metric, applicant }),
    fact: known.of(metric, applicant ?? undefined),
    rowSpan: 1,
    columnSpan,
  }) as const;

// Section 二: blocks of the Regulation's article 20, each with its own heads.

function toTable2(form: Exclude<TableForm, '2014'>, known: Known): Drawn {
  const rows = rowsOfTable2(form, known);
  const drawn = rows.filter(
    (row) => known.whole || row.cells.some(({ metric }) => known.of(metric) !== null),
  );
  return {
    heads: [],
    rows: drawn.flatMap((row, index) => [
      ...toBlockHeads(row, drawn[index - 1]),
      [
        words(row.label, 1, 1, 'row'),
        ...row.cells.map(({ metric }, at) =>
          toItem('table2', known, metric, null, spanOf(at, row.cells.length)),
        ),
      ],
    ]),
    left_out: rows
      .filter((row) => !drawn.includes(row))
      .flatMap(({ cells }) => cells.map(({ metric }) => metric)),
  };
}

/** Three columns for values; the last cell of a row that has fewer takes what is left. */
const spanOf = (at: number, cells: number) => (at === cells - 1 ? 4 - cells : 1);
const headsOf = (row: Table2Row) => row.cells.map(({ head }) => head).join();

function toBlockHeads(row: Table2Row, before: Table2Row | undefined): readonly (readonly FormCell[])[] {
  if (before?.block === row.block && headsOf(before) === headsOf(row)) return [];
  return [
    ...(before?.block === row.block ? [] : [[words(row.block, 4, 1, 'colgroup')]]),
    [
      words('信息内容', 1, 1, 'col'),
      ...row.cells.map(({ head }, at) => words(head, spanOf(at, row.cells.length), 1, 'col')),
    ],
  ];
}

/** A hybrid is drawn block by block in the form whose figures it holds. */
function rowsOfTable2(form: Exclude<TableForm, '2014'>, known: Known): readonly Table2Row[] {
  const ownForm = (form === '2019' ? FORM_2019 : FORM_2021).table2;
  const rows = form === 'hybrid' ? mixRows(known) : ownForm;
  return rows.map((row) => ({ ...row, cells: withNamedUnit(row, known) }));
}

/** Reports that name the unit of their procurement give it in 万元, under a metric of its own. */
function withNamedUnit({ cells }: Table2Row, known: Known): Table2Row['cells'] {
  return cells.map((cell) => {
    const named = `${cell.metric}_wan` as typeof cell.metric;
    return known.of(cell.metric) === null && known.of(named) !== null ? { ...cell, metric: named } : cell;
  });
}

function mixRows(known: Known): readonly Table2Row[] {
  const seen = ({ cells }: Table2Row) => cells.filter(({ metric }) => known.of(metric) !== null).length;
  const inBlock = (rows: readonly Table2Row[], block: string) => rows.filter((row) => row.block === block);
  const blocks = [...new Set([...FORM_2019.table2, ...FORM_2021.table2].map(({ block }) => block))].sort(
    byNumeral,
  );
  return blocks.flatMap((block) => {
    const [older, newer] = [inBlock(FORM_2019.table2, block), inBlock(FORM_2021.table2, block)];
    const count = (rows: readonly Table2Row[]) => rows.reduce((sum, row) => sum + seen(row), 0);
    return count(older) > count(newer) ? older : count(newer) > 0 ? newer : [];
  });
}

const NUMERALS = '一二三四五六七八九十';
const byNumeral = (a: string, b: string) => numeralOf(a) - numeralOf(b);
const numeralOf = (block: string) => NUMERALS.indexOf(/（(.)）/.exec(block)?.[1] ?? '');

// Section 三: three columns of labels, seven of values.

const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function toTable3(form: Exclude<TableForm, '2014'>, known: Known): Drawn {
  const all = rowsOfTable3(form, known);
  const rows = all.filter(({ metric }) => known.whole || isSeen(metric, known));
  return {
    heads: [
      [words(NOTE, 3, 3), words('申请人情况', 7, 1, 'colgroup')],
      [applicant('natural_person', 2), words('法人或其他组织', 5, 1, 'colgroup'), applicant('total', 2)],
      APPLICANTS.slice(1, 6).map((one) => applicant(one, 1)),
    ],
    rows: rows.map((row, index) => [
      ...labelsOf(row, rows, index),
      ...APPLICANTS.map((one) => toItem('table3', known, row.metric, one)),
    ]),
    left_out: all.filter((row) => !rows.includes(row)).map(({ metric }) => metric),
  };
}

const applicant = (one: Applicant, rowSpan: number) =>
  ({ kind: 'applicant', applicant: one, rowSpan, columnSpan: 1 }) as const;
const isSeen = (metric: string, known: Known) => APPLICANTS.some((one) => known.of(metric, one) !== null);

function rowsOfTable3(form: Exclude<TableForm, '2014'>, known: Known): readonly Table3Row[] {
  const oneOtherRow = form === '2019' || (form === 'hybrid' && isSeen('other', known));
  return (oneOtherRow ? FORM_2019 : FORM_2021).table3;
}

const THIRD = '三、本年度办理结果';
const isThird = ({ path }: Table3Row) => path.startsWith('三');
/** （三）不予公开 of 三/（三）不予公开; null for a row that stands alone. */
const groupOf = ({ path }: Table3Row) => /^三\/(（.）.+)$/.exec(path)?.[1] ?? null;

/** The labels left of a row: those that begin in it, over as many rows as they hold. */
function labelsOf(row: Table3Row, rows: readonly Table3Row[], index: number): readonly FormCell[] {
  if (!isThird(row)) return [rowLabel(row, 3)];
  const before = rows[index - 1];
  const group = groupOf(row);
  return [
    ...(before && isThird(before) ? [] : [words(THIRD, 1, rows.filter(isThird).length, 'rowgroup')]),
    ...(group === null || (before && groupOf(before) === group)
      ? []
      : [words(group, 1, rows.filter((other) => groupOf(other) === group).length, 'rowgroup')]),
    rowLabel(row, group === null ? 2 : 1),
  ];
}

const rowLabel = ({ metric, label }: Pick<Table3Row, 'metric' | 'label'>, columnSpan: number): FormCell => ({
  kind: 'row-of',
  metric,
  words: label,
  columnSpan,
  rowSpan: 1,
});

// Section 四: fifteen columns and one row of values.

function toTable4(_form: Exclude<TableForm, '2014'>, known: Known): Drawn {
  const { table4 }: CurrentForm = FORM_2021;
  return {
    heads: [
      [words('行政复议', 5, 2, 'colgroup'), words('行政诉讼', 10, 1, 'colgroup')],
      [words('未经复议直接起诉', 5, 1, 'colgroup'), words('复议后起诉', 5, 1, 'colgroup')],
      table4.map(({ label }) => words(label, 1, 1, 'col')),
    ],
    rows: [table4.map(({ metric }) => toItem('table4', known, metric, null))],
    left_out: [],
  };
}

// The form of 2014: one list, grouped.

function toIndicators(known: Known): Drawn {
  const rows = FORM_2014.filter(({ metric }) => known.whole || known.of(metric) !== null);
  return {
    heads: [[words('统计指标', 1, 1, 'col'), words('单位', 1, 1, 'col'), words('统计数', 1, 1, 'col')]],
    rows: rows.flatMap((row, index) => [
      ...(rows[index - 1]?.group === row.group ? [] : [[words(row.group, 3, 1, 'colgroup')]]),
      [rowLabel(row, 1), words(row.unit), toItem('table2', known, row.metric, null)],
    ]),
    left_out: FORM_2014.filter((row) => !rows.includes(row)).map(({ metric }) => metric),
  };
}

/** Facts of a table that its drawn form has no cell for. */
export function outsideOf(table: FormTable, facts: readonly ReportFact[]): readonly ReportFact[] {
  const drawn = new Set(table.rows.flat().flatMap((cell) => (cell.kind === 'item' ? [cell.id] : [])));
  return facts.filter((fact) => fact.basis === table.basis && !drawn.has(toCellId(fact)));
}

/** The order of every item of the forms as printed, the newest form first. */
const PRINTED: ReadonlyMap<string, number> = new Map(
  [
    ...[FORM_2021, FORM_2019].flatMap(({ table2 }) => table2.flatMap(({ cells }) => cells)),
    ...[FORM_2021, FORM_2019].flatMap(({ table3 }) => table3),
    ...FORM_2021.table4,
    ...FORM_2014,
  ]
    .map(({ metric }, index) => [metric, index] as const)
    .reverse(),
);

/** Compares metrics by their printed place; prose has none and stands last. */
export function printedPlace(metric: string): number {
  return PRINTED.get(metric) ?? PRINTED.size * 4;
}
