import type { DescribedFinding } from './described-finding.ts';
import { nameApplicant, nameItem, nameKey, nameRow, type Language, type NameItem } from './item-labels.ts';
import { isLackingCode, LACKING } from '../rules/lacking.ts';
import { findRule } from '../rules/rules.ts';
import { writeStatement } from './write-statement.ts';
import { suspectOf, writeScope } from './write-arithmetic.ts';

/**
 * One finding as a sentence that can be sent to the body as it stands: what was compared, with the figures and
 * labels of the report, what came of it, and what is asked.
 */
export function describeFinding(finding: DescribedFinding, language: Language): string {
  const head = [findRule(finding.check).title[language], writeScope(finding, language)].filter(
    (part) => part !== '',
  );
  const found = describeWhatWasFound(finding, language);
  return language === 'zh' ? `${head.join('，')}：${found}` : `${head.join(', ')}: ${found}`;
}

/** The same without its title, for where that stands beside it. */
export const describeWhatWasFound = (finding: DescribedFinding, language: Language): string =>
  language === 'zh' ? describeZh(finding) : describeEn(finding);

function describeZh(finding: DescribedFinding): string {
  if (finding.outcome === 'undecided') return `无法判断，尚缺${nameLacking(finding, 'zh')}。`;
  const statement = writeStatement(finding, 'zh');
  if (finding.outcome === 'holds') return `${statement}，相符。`;
  const suspect = suspectOf(finding);
  const where = suspect ? `行列交叉比对，疑为${nameItem(suspect.item, 'zh')}一格有误。` : '';
  return `${statement}。${isSum(finding) ? where : ''}${askZh(finding)}`;
}

function describeEn(finding: DescribedFinding): string {
  if (finding.outcome === 'undecided') return `undecided for want of ${nameLacking(finding, 'en')}.`;
  const statement = writeStatement(finding, 'en');
  if (finding.outcome === 'holds') return `${statement}: as it should be.`;
  const suspect = suspectOf(finding);
  const where = suspect
    ? ` Where rows and columns cross, ${nameItem(suspect.item, 'en')} is suspected to be wrong.`
    : '';
  return `${statement}.${isSum(finding) ? where : ''} ${askEn(finding)}`;
}

const isSum = ({ check }: DescribedFinding) => check.startsWith('t3_');

const isQuestion = ({ check }: DescribedFinding) => findRule(check).grade === 'question';
const askZh = (finding: DescribedFinding) => (isQuestion(finding) ? '请说明情况。' : '请核对并说明。');
const askEn = (finding: DescribedFinding) =>
  isQuestion(finding) ? 'Please explain.' : 'Please check and explain.';

/** The form calls some items by long names, so only the first few are spelt out. */
const SPELT_OUT = 3;

export function nameLacking(finding: DescribedFinding, language: Language): string {
  const text = finding.lacking ?? '';
  if (isLackingCode(text)) return LACKING[text][language];
  const keys = text.split(' ');
  const names = keys.slice(0, SPELT_OUT).map((key) => nameLackingKey(key, finding, language));
  const more = keys.length - names.length;
  if (language === 'zh')
    return more > 0 ? `${names.join('、')}等 ${keys.length} 项的确切数字` : `${names.join('、')}的确切数字`;
  return `an exact number for ${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const BEFORE = 'before:';

/** Within the row or column that the sentence speaks of already, the other half of the name is enough. */
function nameLackingKey(key: string, { check, applicant }: DescribedFinding, language: Language): string {
  if (key.startsWith(BEFORE)) {
    const name = nameKey(key.slice(BEFORE.length), nameItem, language);
    return language === 'zh' ? `上一年年报${name}` : `${name} in the report of the year before`;
  }
  if (check === 't3_row_sum') return nameKey(key, nameColumn, language);
  return nameKey(key, applicant === null ? nameItem : quoteRow, language);
}

const nameColumn: NameItem = (item, language) => {
  const column = item.applicant && nameApplicant(item.applicant, language);
  if (column === null) return nameItem(item, language);
  return language === 'zh' ? `${column}列` : `column “${column}”`;
};
const quoteRow: NameItem = (item, language) => `“${nameRow(item, language)}”`;
