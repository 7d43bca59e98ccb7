import type { FormId, Forms, TableForm } from '../../domain/report.ts';
import { findCurrentForm, INDICATORS_FORM, NEWEST_FORM } from '../../form/forms.ts';
import { formInForce } from '../../form/in-force.ts';
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
  const second = indicators ? INDICATORS_FORM : table2 && formOfTable2(table2);
  const undecided = current(year) ?? findCurrentForm(second)?.id ?? NEWEST_FORM.id;
  return {
    table2: second,
    table3: table3 && formOfTable3(table3.form, second, undecided),
    table4: table4 && undecided,
  };
}

function formOfTable2({ rows }: Table2Reading): TableForm | null {
  const forms = new Set([...rows.values()].map(({ form }) => form).filter((form) => form !== null));
  return forms.size > 1 ? 'hybrid' : ([...forms][0] ?? null);
}

/** Rows that one form alone has tell its table 3; rows of an older form beside a newer table 2 are a mixture. */
function formOfTable3(told: FormId | null, table2: TableForm | null, undecided: TableForm): TableForm {
  if (told === null) return undecided;
  const second = findCurrentForm(table2)?.id ?? told;
  return Number(second) > Number(told) ? 'hybrid' : told;
}

/** The form in force, where it is one in three tables. */
const current = (year: number | null): FormId | null =>
  findCurrentForm(year === null ? null : formInForce(year))?.id ?? null;
