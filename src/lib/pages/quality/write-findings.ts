import { nameLacking } from '../../../checks/wording/describe-finding.ts';
import type { DescribedFinding, Term } from '../../../checks/wording/described-finding.ts';
import { nameItem, type Language } from '../../../checks/wording/item-labels.ts';
import type { Words } from '../../../checks/rules/rules.ts';
import { suspectOf, writeScope } from '../../../checks/wording/write-arithmetic.ts';
import { writeStatement } from '../../../checks/wording/write-statement.ts';
import type { Applicant, Basis, Item } from '../../../domain/item.ts';
import type { ReportFinding } from '../../queries/report-findings.ts';
import { toCellId } from '../../figure/cell-id.ts';
import { placeOf } from '../report/place-on-the-form.ts';
import type { ReportFact, WrittenFinding } from '../report/rows.ts';

/** The findings of one report in words, with the figures they speak of. */
export function writeFindings(
  findings: readonly ReportFinding[],
  facts: readonly ReportFact[],
): readonly WrittenFinding[] {
  const values = new Map(facts.map((fact) => [toCellId(fact), fact.value]));
  return findings.map((finding) => write(finding, values));
}

/** A finding with the values of its figures, which are given by cell. */
export function toDescribed(
  finding: Omit<ReportFinding, 'report_id' | 'grade'>,
  values: ReadonlyMap<string, number | null>,
): DescribedFinding {
  const terms = [
    ...toTerms(finding.on_left, 'left', finding.suspect, values),
    ...toTerms(finding.on_right, 'right', finding.suspect, values),
  ];
  return { ...finding, terms };
}

function write(finding: ReportFinding, values: ReadonlyMap<string, number | null>): WrittenFinding {
  const described = toDescribed(finding, values);
  const { terms } = described;
  const suspect = suspectOf(described);
  return {
    check: finding.check,
    outcome: finding.outcome,
    grade: finding.grade,
    scope: inBoth((language) => writeScope(described, language)),
    says: inBoth((language) => say(described, language)),
    at: terms[0] ? toCellId(terms[0].item) : null,
    cells: finding.outcome === 'fails' ? terms.map(({ item }) => toCellId(item)) : [],
    suspect: suspect
      ? { cell: toCellId(suspect.item), name: inBoth((language) => nameItem(suspect.item, language)) }
      : null,
  };
}

const inBoth = (say: (language: Language) => string): Words => ({ zh: say('zh'), en: say('en') });

const say = (finding: DescribedFinding, language: Language) =>
  finding.outcome === 'undecided' ? nameLacking(finding, language) : writeStatement(finding, language);

function toTerms(
  keys: string | null,
  side: Term['side'],
  suspect: string | null,
  values: ReadonlyMap<string, number | null>,
): readonly Term[] {
  if (keys === null) return [];
  return keys
    .split(' ')
    .map((key) => ({ key, item: toItem(key) }))
    .sort((a, b) => placeOf(a.item) - placeOf(b.item))
    .map(({ key, item }) => ({
      item,
      value: values.get(toCellId(item)) ?? null,
      side,
      role: key === suspect ? 'suspect' : 'part',
    }));
}

function toItem(key: string): Item {
  const [basis, metric, applicant] = key.split('/');
  return { basis: basis as Basis, metric, applicant: (applicant as Applicant | undefined) ?? null } as Item;
}
