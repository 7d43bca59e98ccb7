import { describeFinding } from '../checks/wording/describe-finding.ts';
import { withValues } from '../checks/wording/described-finding.ts';
import type { Fact } from '../domain/fact.ts';
import type { Finding } from '../domain/finding.ts';
import { APPLICANTS, BASES, type Basis } from '../domain/item.ts';
import { APPLICANT_LABELS } from '../form/forms.ts';
import { findMetric } from '../form/metrics.ts';
import { describeNotice } from '../reader/notices.ts';
import type { Language } from './effects.ts';
import type { FileRead } from './file-outcome.ts';
import { toColumns } from './to-columns.ts';
import { WORDS } from './words.ts';

/** A reading for people: head, the facts of each part of the report as a table, findings, notices; line by line. */
export function printReading(
  file: FileRead,
  findings: readonly Finding[],
  language: Language,
): readonly string[] {
  const parts = BASES.map((basis) => printPart(basis, file.report.facts, language));
  return withGaps([
    printHead(file, language),
    ...parts,
    printFindings(findings, file.report.facts, language),
    printNotices(file, language),
  ]);
}

/** The head, the findings and the notices alone. */
export function printChecks(
  file: FileRead,
  findings: readonly Finding[],
  language: Language,
): readonly string[] {
  return withGaps([
    printHead(file, language),
    printFindings(findings, file.report.facts, language),
    printNotices(file, language),
  ]);
}

/** An empty line between parts; parts without lines are left out. */
const withGaps = (parts: readonly (readonly string[])[]): readonly string[] =>
  parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ['', ...part]));

function printHead({ path, report: { format, head } }: FileRead, language: Language): readonly string[] {
  const words = WORDS[language];
  const { table2, table3, table4 } = head.forms;
  const rows = [
    [words.agency, head.agency],
    [words.year, head.year],
    [words.publishedOn, head.publishedOn],
    [words.period, head.periodStart && `${head.periodStart} — ${head.periodEnd ?? '?'}`],
    [
      words.forms,
      [table2, table3, table4].map((form, index) => `${words.table}${index + 2} ${form ?? '—'}`).join('  '),
    ],
  ] as const;
  return [
    `${path} (${format})`,
    ...toColumns(
      rows.map(([label, value]) => [label, String(value ?? words.unknown)]),
      [],
    ),
  ];
}

function printPart(basis: Basis, facts: readonly Fact[], language: Language): readonly string[] {
  const own = facts.filter(({ item }) => item.basis === basis);
  if (own.length === 0) return [];
  const rows = basis === 'table3' ? rowsOfTable3(own, language) : own.map((fact) => rowOf(fact, language));
  return [
    titleOf(basis, language),
    ...toColumns(rows, basis === 'table3' ? APPLICANTS.map((_, at) => at + 1) : [1]),
  ];
}

const titleOf = (basis: Basis, language: Language) =>
  basis === 'prose' ? WORDS[language].prose : `${WORDS[language].table}${basis.at(-1)}`;

function rowOf(fact: Fact, language: Language): readonly string[] {
  const unit = fact.state === 'reported' ? (findMetric(fact.item.metric, fact.item.basis)?.unit ?? '') : '';
  return [labelOf(fact, language), printState(fact, language), unit];
}

function rowsOfTable3(facts: readonly Fact[], language: Language): readonly (readonly string[])[] {
  const head = [
    '',
    ...APPLICANTS.map((applicant) => (language === 'zh' ? APPLICANT_LABELS[applicant] : applicant)),
  ];
  const metrics = [...new Set(facts.map(({ item }) => item.metric))];
  const rows = metrics.map((metric) => {
    const cells = facts.filter(({ item }) => item.metric === metric);
    const columns = APPLICANTS.map((applicant) => cells.find(({ item }) => item.applicant === applicant));
    return [labelOf(cells[0]!, language), ...columns.map((fact) => (fact ? printState(fact, language) : ''))];
  });
  return [head, ...rows];
}

function labelOf({ item: { metric, basis } }: Fact, language: Language): string {
  const found = findMetric(metric, basis);
  return (language === 'zh' ? found?.label_zh : found?.label_en) ?? metric;
}

function printState(fact: Fact, language: Language): string {
  const { states, approximately } = WORDS[language];
  if (fact.state === 'missing') return states.missing;
  if (fact.state === 'reported') return `${fact.approximate ? approximately : ''}${fact.value}`;
  const quote = fact.at.quote.trim();
  return quote === '' ? states[fact.state] : `${states[fact.state]} “${quote}”`;
}

function printFindings(
  findings: readonly Finding[],
  facts: readonly Fact[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (findings.length === 0) return [];
  const of = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome);
  const counts = (['holds', 'fails', 'undecided'] as const)
    .map((outcome) => `${words.outcomes[outcome]} ${of(outcome).length}`)
    .join('  ');
  const rows = [...of('fails'), ...of('undecided')].map((finding) => [
    words.outcomes[finding.outcome],
    finding.check,
    describeFinding(withValues(finding, facts), language),
  ]);
  return [`${words.findings}  ${counts}`, ...toColumns(rows, [])];
}

function printNotices({ report: { notices } }: FileRead, language: Language): readonly string[] {
  if (notices.length === 0) return [];
  return [
    WORDS[language].notices,
    ...notices.map((notice) => `  ${notice.rule}: ${describeNotice(notice, language)}`),
  ];
}
