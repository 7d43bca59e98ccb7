import { findRule } from '../../../checks/rules/rules.ts';
import { verdictOf, type Grade, type Verdict } from '../../../domain/finding.ts';
import type { Locale } from '../../messages/locale.ts';
import type { ReportRows, WrittenFinding } from './rows.ts';

export interface CheckLine {
  /** An anchor: `check-1`. */
  readonly id: string;
  readonly scope: string;
  readonly says: string;
  /** The first cell that takes part. */
  readonly at: string | null;
  readonly suspect: { readonly cell: string; readonly name: string } | null;
}
/** One check and everything it came to in one way. */
export interface CheckView {
  readonly check: string;
  readonly title: string;
  readonly sentence: string;
  readonly grade: Grade;
  readonly restsOn: string;
  readonly lines: readonly CheckLine[];
}
export interface ChecksView extends Readonly<Record<Verdict, readonly CheckView[]>> {
  /** By cell, the line of the first check that it is part of and that does not hold or is to be explained. */
  readonly failing: ReadonlyMap<string, string>;
}

type CheckedRows = Pick<ReportRows, 'findings' | 'rules'>;

/** Findings by what came of them, each check once, in the order of the rows. */
export function toChecksView({ findings, rules }: CheckedRows, locale: Locale): ChecksView {
  const numbered = findings.map((finding, index) => ({ ...finding, id: `check-${index + 1}` }));
  const of = (verdict: Verdict) =>
    toViews(
      numbered.filter((finding) => verdictOf(finding) === verdict),
      rules,
      locale,
    );
  return {
    fails: of('fails'),
    question: of('question'),
    undecided: of('undecided'),
    holds: of('holds'),
    failing: new Map(numbered.flatMap(({ cells, id }) => cells.map((cell) => [cell, id] as const)).reverse()),
  };
}

type Numbered = WrittenFinding & { readonly id: string };

function toViews(
  findings: readonly Numbered[],
  rules: ReportRows['rules'],
  locale: Locale,
): readonly CheckView[] {
  return [...new Set(findings.map(({ check }) => check))].map((check) => {
    const rule = findRule(check);
    const { sentence, restsOn } = rules[check]!;
    return {
      check,
      title: rule.title[locale],
      sentence: sentence[locale],
      grade: rule.grade,
      restsOn: restsOn[locale],
      lines: findings.filter((finding) => finding.check === check).map((finding) => toLine(finding, locale)),
    };
  });
}

const toLine = ({ id, scope, says, at, suspect }: Numbered, locale: Locale): CheckLine => ({
  id,
  scope: scope[locale],
  says: says[locale],
  at,
  suspect: suspect && { cell: suspect.cell, name: suspect.name[locale] },
});
