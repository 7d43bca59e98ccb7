import type { Fact } from '../domain/fact.ts';
import { itemKey } from '../domain/item.ts';
import type { Finding } from '../domain/finding.ts';
import { findRule } from '../checks/rules/rules.ts';
import { describeNotice } from '../reader/notices.ts';
import type { ReadReport } from '../reader/read-report.ts';

type Language = 'zh' | 'en';

/** A document that was read. */
export interface ReadDocument {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly report: ReadReport;
}

/** The object of one file that `read --json` prints, as promised in the README; numbers only where reported. */
export function toReadJson(file: ReadDocument, findings: readonly Finding[], language: Language) {
  return {
    ...toHeadJson(file),
    facts: file.report.facts.map(toFactJson),
    ...toTailJson(file, findings, language),
  };
}

/** The same without the facts, for `check --json`. */
export function toCheckJson(file: ReadDocument, findings: readonly Finding[], language: Language) {
  return { ...toHeadJson(file), ...toTailJson(file, findings, language) };
}

function toHeadJson({ name, bytes, sha256, report: { format, head } }: ReadDocument) {
  const { agency, year, publishedOn, periodStart, periodEnd, forms } = head;
  return {
    source: { name, format, sha256, bytes },
    report: { agency, year, publishedOn, periodStart, periodEnd, forms },
  };
}

const toTailJson = ({ report }: ReadDocument, findings: readonly Finding[], language: Language) => ({
  findings: findings.map(toFindingJson),
  notices: report.notices.map((notice) => ({
    rule: notice.rule,
    message: describeNotice(notice, language),
  })),
});

function toFactJson(fact: Fact) {
  const { metric, applicant, basis } = fact.item;
  const at = fact.state === 'missing' ? null : fact.at;
  return {
    metric,
    applicant,
    basis,
    state: fact.state,
    value: fact.state === 'reported' ? fact.value : null,
    approximate: fact.state === 'reported' && fact.approximate,
    quote: at && at.quote,
    place: at && at.place,
    ...(fact.state === 'illegible' ? { because: fact.because } : {}),
    ...('context' in fact ? { context: fact.context } : {}),
  };
}

function toFindingJson(finding: Finding) {
  const { check, applicant, outcome } = finding;
  const grade = findRule(check).grade;
  if (finding.outcome === 'undecided')
    return { check, applicant, outcome, grade, lacking: lackingOf(finding) };
  const { left, right } = finding;
  const sides = { check, applicant, outcome, grade, left, right };
  return finding.outcome === 'fails'
    ? { ...sides, suspect: finding.suspect && itemKey(finding.suspect) }
    : sides;
}

/** What an undecided check lacked, as a text: items by their keys, or the words of the rule. */
export const lackingOf = ({ lacking }: Extract<Finding, { readonly outcome: 'undecided' }>): string =>
  typeof lacking === 'string' ? lacking : lacking.map(itemKey).join(' ');
