import type { Figure } from '../domain/fact.ts';
import type { Forms, FormId, TableForm } from '../domain/report.ts';
import type { Item } from '../domain/item.ts';
import { FORM_IDS, itemsOf } from '../form/forms.ts';

const itemsByForm = FORM_IDS.map((id) => [id, itemsOf(id)] as const);

/**
 * The form each table of a report follows, as far as its figures tell: a metric that only one form has names it,
 * two such forms in one table make it a hybrid, none leaves it unknown.
 */
export function formsOfFigures(figures: readonly Figure[]): Forms {
  return { table2: formOf('table2', figures), table3: formOf('table3', figures), table4: null };
}

function formOf(basis: Item['basis'], figures: readonly Figure[]): TableForm | null {
  const metrics = new Set(figures.filter(({ item }) => item.basis === basis).map(({ item }) => item.metric));
  const forms = new Set(
    [...metrics]
      .map((metric) => formsWith(basis, metric))
      .filter((ids) => ids.length === 1)
      .flat(),
  );
  const [form] = forms;
  return form === undefined ? null : forms.size > 1 ? 'hybrid' : form;
}

function formsWith(basis: Item['basis'], metric: Item['metric']): readonly FormId[] {
  return itemsByForm
    .filter(([, items]) => items.some((item) => item.basis === basis && item.metric === metric))
    .map(([id]) => id);
}
