import type { Run } from '../../../../src/lib/source/query.ts';
import { reportQuestion } from '../../../../src/lib/pages/report/question.ts';
import type { ReportRows } from '../../../../src/lib/pages/report/rows.ts';
import { answerQuestion } from '../../../../src/lib/question/question.ts';
import { toSource } from '../../../../src/lib/source/run-source.ts';

/** Whole reports with a year before and with figures in question, and one seen in part. */
export const REPORTS = [
  'shanxi-xinzhoushi-yingjiguanliju-c7a2/2023',
  'jiangsu-suqianshi-renminzhengfu-036b/2024',
  'guangdong-guangzhoushi-haizhuqu-guanzhoujiedaobanshichu-1a1d/2023',
] as const;

/** The rows of the page of one report, without its text. */
export async function askReport(run: Run, id: string): Promise<ReportRows> {
  const [agency, year] = id.split('/') as [string, string];
  return (await answerQuestion(
    toSource(async () => run, 'test'),
    reportQuestion(agency, year),
  ))!;
}
