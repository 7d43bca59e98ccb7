import { nameApplicant, nameItem, nameRow } from '../../checks/wording/item-labels.ts';
import type { Item } from '../../domain/item.ts';
import { ROWS_OF_TABLE3 } from '../../form/forms.ts';

/** A cell by table, row and column as the form prints them: 表三“四、结转下年度继续办理”行“自然人”列. */
export function nameCell(item: Item): string {
  if (item.applicant === null)
    return item.basis === 'prose' ? `正文“${nameRow(item, 'zh')}”` : nameItem(item, 'zh');
  const row = ROWS_OF_TABLE3.find(({ metric }) => metric === item.metric);
  // Rows within a group are numbered anew in each: 三/（三）不予公开.
  const group = row?.path.split('/')[1] ?? '';
  const own = row?.label ?? nameRow(item, 'zh');
  const label = (own.startsWith(group) ? own : group + own).replaceAll('“', '‘').replaceAll('”', '’');
  return `表三“${label}”行“${nameApplicant(item.applicant, 'zh')}”列`;
}
