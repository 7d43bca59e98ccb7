import type { Forms, TableForm } from '../../domain/report.ts';
import { formInForce } from '../../form/forms.ts';
import type { Recognition } from './recognise.ts';
import type { Table2Reading } from './recognise-table2.ts';

/**
 * The form of each table, from its labels; the form in force for the year decides only where the labels that are
 * there fit both. A table of which nothing was recognised follows none.
 */
export function formsFollowed(
  { table2, table3, table4, indicators }: Recognition,
  year: number | null,
): Forms {
  const second = indicators ? '2014' : table2 && formOfTable2(table2);
  const undecided = current(year) ?? (second === '2019' || second === '2021' ? second : '2021');
  return {
    table2: second,
    table3: table3 && formOfTable3(table3.other, second, undecided),
    table4: table4 && undecided,
  };
}

function formOfTable2({ rows }: Table2Reading): TableForm | null {
  const forms = new Set([...rows.values()].map(({ form }) => form).filter((form) => form !== null));
  return forms.size > 1 ? 'hybrid' : ([...forms][0] ?? null);
}

/** （六）其他处理 alone tells the two generations of table 3 apart; one row of it beside a 2021 table 2 is a mixture. */
function formOfTable3(
  other: 'three rows' | 'one row' | null,
  table2: TableForm | null,
  undecided: TableForm,
): TableForm {
  if (other === null) return undecided;
  if (other === 'three rows') return '2021';
  return table2 === '2021' ? 'hybrid' : '2019';
}

function current(year: number | null): '2019' | '2021' | null {
  const form = year === null ? null : formInForce(year);
  return form === '2014' ? null : form;
}
