import type { DescribedFinding, Term } from './described-finding.ts';
import { nameApplicant, namePart, nameRow, type Language } from './item-labels.ts';

/** A sum longer than this is written without its zeros. */
const LONG = 7;

/** Both sides of a sum with labels and values: 一（本年新收）3119 + 二（上年结转）34 = …, then what they come to. */
export function writeArithmetic(finding: DescribedFinding, sign: string, language: Language): string {
  const [left, right] = (['left', 'right'] as const).map((side) =>
    finding.terms.filter((term) => term.side === side),
  );
  const sides = `${writeSide(left!, finding, language)} ${sign} ${writeSide(right!, finding, language)}`;
  if (left!.length < 2 && right!.length < 2) return sides;
  const sums = `${finding.left} ${sign} ${finding.right}`;
  return language === 'zh' ? `${sides}，即 ${sums}` : `${sides}, that is ${sums}`;
}

function writeSide(terms: readonly Term[], finding: DescribedFinding, language: Language): string {
  const written = terms.length > LONG ? terms.filter(({ value }) => value !== 0) : terms;
  const shown =
    written.length === 0 ? '0' : written.map((term) => writeTerm(term, finding, language)).join(' + ');
  if (written.length === terms.length || written.length === 0) return shown;
  return language === 'zh' ? `${shown}（其余各项为 0）` : `${shown} (all others 0)`;
}

function writeTerm(term: Term, { check }: DescribedFinding, language: Language): string {
  const { item, value } = term;
  const name =
    check === 't3_row_sum' && item.applicant
      ? nameApplicant(item.applicant, language)
      : check === 'prose_table'
        ? `${namePart(item, language)}${language === 'zh' ? '' : ' '}“${nameRow(item, language)}”`
        : nameRow(item, language);
  return `${name} ${value === null ? '—' : writeNumber(value)}`;
}

/** A negative number in brackets, so that no two signs meet. */
export const writeNumber = (value: number) => (value < 0 ? `(${value})` : String(value));

/** The row or column that a sum runs along, in front of its arithmetic; empty where the title says enough. */
export function writeScope({ check, applicant, terms }: DescribedFinding, language: Language): string {
  const first = terms[0];
  if (check === 't3_row_sum' && first) {
    const row = nameRow(first.item, language);
    return language === 'zh' ? `“${row}”一行` : `row “${row}”`;
  }
  if (applicant === null) return '';
  const column = nameApplicant(applicant, language);
  return language === 'zh' ? `${column}列` : `column “${column}”`;
}

export const suspectOf = ({ terms }: DescribedFinding) => terms.find(({ role }) => role === 'suspect');
