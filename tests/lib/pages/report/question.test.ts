import { expect, test } from 'vitest';
import { reportQuestion, toReportRows } from '../../../../src/lib/pages/report/question.ts';
import { reportWeights } from '../../../../src/lib/queries/report-weights.ts';
import { answerQuestion } from '../../../../src/lib/question/question.ts';
import { nodeSource, run } from '../../../../src/lib/source/node-source.server.ts';
import { answersOf } from '../../../../src/routes/reports/[agency]/[year]/all-reports.server.ts';
import { REPORTS } from './ask-report.ts';

test('a report asked for alone has the rows that it has among all that are asked for at once', async () => {
  const every = await run(reportWeights);
  const sample = every
    .filter((_, index) => index % 197 === 0)
    .map(({ agency_id, year }) => `${agency_id}/${year}`);
  for (const id of [...REPORTS, ...sample]) {
    const [agency, year] = id.split('/') as [string, string];
    const alone = await answerQuestion(nodeSource, reportQuestion(agency, year));
    expect(alone?.facts.length, id).toBe(alone?.head.seen);
    expect(alone).toEqual(toReportRows(id, await answersOf(agency, id)));
  }
});

test('there is no page of a report that is not in the data', async () => {
  expect(await answerQuestion(nodeSource, reportQuestion('nobody-0000', '2023'))).toBeNull();
});
