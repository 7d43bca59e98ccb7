import type { Document } from '../../../../src/reader/document.ts';
import { decodeText } from '../../../../src/reader/decode/text.ts';
import { extractProse } from '../../../../src/reader/extract/prose/extract-prose.ts';
import { yearOfSentences } from '../../../../src/reader/extract/prose/year-of-sentences.ts';

/** A report of 2023 whose section 一 is the given text; its head need not say the year. */
export const reportOf = (prose: string, year = '2023年'): Document =>
  decodeText(
    `示例市某某局${year}政府信息公开工作年度报告\n\n一、总体情况\n\n${prose}\n\n二、主动公开政府信息情况\n\n行政许可\n7`,
  );

/** What a text states, by metric: `584`, `约5500`, or `?` and why it is not certain. */
export const readProse = (prose: string, agency: string | null = null): Readonly<Record<string, string>> =>
  statesOf(reportOf(prose), 2023, agency);

/** The same in a report whose head says no year. */
export function readYearless(prose: string, agency: string): Readonly<Record<string, string>> {
  const document = reportOf(prose, '');
  return statesOf(document, yearOfSentences(document)?.year ?? null, agency);
}

const statesOf = (document: Document, year: number | null, agency: string | null) =>
  Object.fromEntries(
    extractProse(document, year, [], agency).map((fact) => [
      fact.item.metric,
      fact.state === 'reported'
        ? `${fact.approximate ? '约' : ''}${fact.value}`
        : fact.state === 'illegible'
          ? `?${fact.because}`
          : fact.state,
    ]),
  );
