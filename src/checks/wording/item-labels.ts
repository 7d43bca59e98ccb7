/** What the parts of a sum are called where its arithmetic is written out. */
import type { Applicant, Item } from '../../domain/item.ts';
import { APPLICANT_LABELS } from '../../form/forms.ts';
import { findMetric } from '../../form/metrics.ts';
import type { Words } from '../rules/rules.ts';

export type Language = keyof Words;

const APPLICANTS_EN: Readonly<Record<Applicant, string>> = {
  natural_person: 'natural persons',
  business: 'businesses',
  research: 'research institutes',
  public_welfare: 'public welfare organisations',
  legal_service: 'legal service bodies',
  other_org: 'other organisations',
  total: 'total',
};

/** The four rows that the printed note of table 3 speaks of as items one to four. */
const NUMBERED: Readonly<Record<string, Words>> = {
  new_received: { zh: '一（本年新收）', en: 'received (一)' },
  carried_in: { zh: '二（上年结转）', en: 'carried in (二)' },
  total_processed: { zh: '三（办结总计）', en: 'closed (三)' },
  carried_out: { zh: '四（结转下年度）', en: 'carried out (四)' },
};

const PARTS: Readonly<Record<Item['basis'], Words>> = {
  table2: { zh: '表二', en: 'table 2' },
  table3: { zh: '表三', en: 'table 3' },
  table4: { zh: '表四', en: 'table 4' },
  prose: { zh: '正文', en: 'text' },
};

export const nameApplicant = (applicant: Applicant, language: Language) =>
  language === 'zh' ? APPLICANT_LABELS[applicant] : APPLICANTS_EN[applicant];

export const namePart = ({ basis }: Item, language: Language) => PARTS[basis][language];

export function nameRow({ metric, basis }: Item, language: Language): string {
  const numbered = basis === 'table3' ? NUMBERED[metric] : undefined;
  if (numbered) return numbered[language];
  const found = findMetric(metric, basis);
  return (language === 'zh' ? found?.label_zh : found?.label_en) ?? metric;
}

/** The whole name of a cell or figure: 表三“一（本年新收）”自然人列. */
export function nameItem(item: Item, language: Language): string {
  const row = nameRow(item, language);
  const part = namePart(item, language);
  if (item.applicant === null) return language === 'zh' ? `${part}“${row}”` : `“${row}” of ${part}`;
  const column = nameApplicant(item.applicant, language);
  return language === 'zh' ? `${part}“${row}”${column}列` : `“${row}”, column “${column}”, of ${part}`;
}

export type NameItem = (item: Item, language: Language) => string;

/** Names a key made by `itemKey`; the key itself where it is none. */
export function nameKey(key: string, name: NameItem, language: Language): string {
  const [basis, metric, applicant] = key.split('/');
  const item = { basis, metric, applicant: applicant ?? null } as Item;
  return metric !== undefined && findMetric(item.metric, item.basis) ? name(item, language) : key;
}
