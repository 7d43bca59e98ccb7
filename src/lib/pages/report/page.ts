import { reportHeads, type ReportHead } from '../../queries/report-head.ts';
import { shapeRows, toQuestion } from '../../question/question.ts';
import type { Page } from '../page.ts';
import { reportFigures } from './figures.ts';
import { reportQuestion } from './question.ts';
import type { ReportRows } from './rows.ts';

export const reportPage: Page<ReportHead, ReportRows | null> = {
  id: 'report',
  subjects: shapeRows(toQuestion({ heads: reportHeads }), ({ heads }) => heads),
  address: ({ report_id }) => `/reports/${report_id}/`,
  question: ({ agency_id, year }) => reportQuestion(agency_id, String(year)),
  figures: (rows, _, context) =>
    rows === null ? [] : Object.values(reportFigures(rows, context)).filter((figure) => figure !== null),
};
