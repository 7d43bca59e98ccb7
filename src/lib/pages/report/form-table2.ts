import type { TableForm } from '../../../domain/report.ts';
import { CURRENT_FORMS, findCurrentForm, NEWEST_FORM, type Table2Row } from '../../../form/forms.ts';
import { toItem, words, type Drawn, type FormCell, type Known } from './form-cells.ts';

/** Section 二: blocks of the Regulation's article 20, each with its own heads. */
export function toTable2(form: TableForm, known: Known): Drawn {
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
function rowsOfTable2(form: TableForm, known: Known): readonly Table2Row[] {
  const rows = form === 'hybrid' ? mixRows(known) : (findCurrentForm(form) ?? NEWEST_FORM).table2;
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
  const blocks = new Set(CURRENT_FORMS.flatMap(({ table2 }) => table2.map(({ block }) => block)));
  return [...blocks].sort(byNumeral).flatMap((block) => {
    const ways = CURRENT_FORMS.map(({ table2 }) => inBlock(table2, block));
    const count = (rows: readonly Table2Row[]) => rows.reduce((sum, row) => sum + seen(row), 0);
    const most = Math.max(...ways.map(count));
    return most === 0 ? [] : (ways.find((rows) => count(rows) === most) ?? []);
  });
}

const NUMERALS = '一二三四五六七八九十';
const byNumeral = (a: string, b: string) => numeralOf(a) - numeralOf(b);
const numeralOf = (block: string) => NUMERALS.indexOf(/（(.)）/.exec(block)?.[1] ?? '');
