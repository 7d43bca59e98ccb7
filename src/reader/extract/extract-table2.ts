import type { Fact } from '../../domain/fact.ts';
import type { FormId } from '../../domain/report.ts';
import {
  CURRENT_FORMS,
  NEWEST_FORM,
  type CurrentForm,
  type Table2Cell,
  type Table2Row,
} from '../../form/forms.ts';
import { LABELS } from '../recognise/labels.ts';
import type { Table2Reading, Table2RowReading } from '../recognise/recognise-table2.ts';
import { rowOf } from '../recognise/rows-of-table2.ts';
import { rejoinSplits } from './split-numbers/rejoin-splits.ts';
import { readPicked, type Asked } from './read-picked.ts';

/**
 * Items block by block, those of the form that each block follows; a block that is not there is asked for by the
 * form that most blocks follow, the newest of them.
 */
export function extractTable2({ rows }: Table2Reading): readonly Fact[] {
  const usual = usualForm(rows);
  const facts = LABELS.table2.flatMap(({ row }) => {
    const reading = rows.get(row);
    const form = reading?.form ?? formOfBlock(row, rows) ?? usual;
    const printed = rowOf(form, row);
    return printed ? factsOf(printed, reading) : [];
  });
  return rejoin(facts, rows);
}

/** The table has no sums: a number split in its cell is proved by how it is written, or by the white that others keep. */
function rejoin(facts: readonly Fact[], rows: Table2Reading['rows']): readonly Fact[] {
  const tokens = new Map(
    [...rows.values()].flatMap(({ picked, inYuan }) =>
      picked.kind === 'cells' && !inYuan ? picked.cells.map((cell) => [cell.evidence, cell] as const) : [],
    ),
  );
  return rejoinSplits(facts, (fact) => ('at' in fact ? tokens.get(fact.at) : undefined), []);
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
function formOfBlock(row: string, rows: Table2Reading['rows']): FormId | undefined {
  const follows = ({ id }: CurrentForm) =>
    [...rows].some(([name, reading]) => reading.form === id && blockOf(id, name) === blockOf(id, row));
  return CURRENT_FORMS.findLast(follows)?.id;
}

const blockOf = (form: FormId, row: string) => rowOf(form, row)?.block;

function usualForm(rows: Table2Reading['rows']): FormId {
  const count = (id: FormId) => [...rows.values()].filter(({ form }) => form === id).length;
  const most = Math.max(...CURRENT_FORMS.map(({ id }) => count(id)));
  return (CURRENT_FORMS.find(({ id }) => count(id) === most) ?? NEWEST_FORM).id;
}
