import type { Fact } from '../../domain/fact.ts';
import type { Table2Cell, Table2Row } from '../../form/forms.ts';
import { LABELS } from '../recognise/labels.ts';
import type { Table2Reading, Table2RowReading } from '../recognise/recognise-table2.ts';
import { rowOf, type CurrentFormId } from '../recognise/rows-of-table2.ts';
import { proveSplits, toReported, toTerm } from './split-numbers/prove-splits.ts';
import { readPicked, type Asked } from './read-picked.ts';

/**
 * Items block by block, those of the form that each block follows; a block that is not there is asked for by the
 * form that most blocks follow.
 */
export function extractTable2({ rows }: Table2Reading): readonly Fact[] {
  const usual = usualForm(rows);
  const facts = LABELS.table2.flatMap(({ row }) => {
    const reading = rows.get(row);
    const form = reading?.form ?? formOfBlock(row, rows) ?? usual;
    const printed = rowOf(form, row);
    return printed ? factsOf(printed, reading) : [];
  });
  return rejoinSplits(facts, rows);
}

/** The table has no sums: a number split in its cell is proved by how it is written, or by the white that others keep. */
function rejoinSplits(facts: readonly Fact[], rows: Table2Reading['rows']): readonly Fact[] {
  const tokens = new Map(
    [...rows.values()].flatMap(({ picked, inYuan }) =>
      picked.kind === 'cells' && !inYuan ? picked.cells.map((cell) => [cell.evidence, cell] as const) : [],
    ),
  );
  const terms = new Map(
    facts.flatMap((fact) => {
      const term = 'at' in fact ? toTerm(fact, tokens.get(fact.at)) : null;
      return term ? [[fact.item.metric, term] as const] : [];
    }),
  );
  const proved = proveSplits(terms, []);
  return facts.map((fact) => toReported(fact, proved.get(fact.item.metric)));
}

function factsOf({ cells }: Table2Row, reading: Table2RowReading | undefined): readonly Fact[] {
  const columns = reading?.columns ?? [];
  return cells.flatMap((cell, index) => {
    const at = columns.indexOf(index);
    return reading && at >= 0
      ? readPicked([askedBy(cell, reading.inYuan)], cellAt(reading, at))
      : readPicked([askedBy(cell, false)], undefined);
  });
}

function cellAt({ picked }: Table2RowReading, at: number): Table2RowReading['picked'] {
  return picked.kind === 'cells' ? { kind: 'cells', cells: [picked.cells[at]!] } : picked;
}

/** A column headed in 元 is not converted: no number of 万元 is printed there. */
const askedBy = ({ metric, unit, type }: Table2Cell, inYuan: boolean): Asked => ({
  item: { metric, basis: 'table2', applicant: null },
  type,
  unit,
  refused: inYuan && unit === '万元',
});

/** Form of the block's other row. */
function formOfBlock(row: string, rows: Table2Reading['rows']): CurrentFormId | undefined {
  const follows = (form: CurrentFormId) =>
    [...rows].some(([name, reading]) => reading.form === form && blockOf(form, name) === blockOf(form, row));
  return (['2019', '2021'] as const).find(follows);
}

const blockOf = (form: CurrentFormId, row: string) => rowOf(form, row)?.block;

function usualForm(rows: Table2Reading['rows']): CurrentFormId {
  const forms = [...rows.values()].map(({ form }) => form);
  const old = forms.filter((form) => form === '2019').length;
  return old > forms.filter((form) => form === '2021').length ? '2019' : '2021';
}
