/** What 忻州市应急管理局 prints in its report of 2023, by hand: its table 3 is cut in the middle. */
import type { CheckedReport } from '../../src/checks/checked-report.ts';
import { inPart, inTable3 } from '../../src/checks/rules/facts-of.ts';
import { APPLICANTS } from '../../src/domain/item.ts';
import { madeReport, reported } from './made-report.ts';

const PROSE = {
  website_posts: 584,
  website_overview_posts: 1,
  website_news_posts: 263,
  website_catalogue_posts: 92,
};
const name = '忻州市应急管理局';

export const XINZHOU_2023: CheckedReport = madeReport({
  agency: { name, level: 'city', field: '应急管理', province: '山西省', city: '忻州市', county: '' },
  head: {
    agency: name,
    year: 2023,
    publishedOn: '2023-01-25',
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
    forms: { table2: 'hybrid', table3: '2021', table4: '2021' },
  },
  facts: [
    ...Object.entries(PROSE).map(([metric, value]) => reported(inPart('prose', metric), value)),
    ...APPLICANTS.flatMap((applicant) => [
      reported(inTable3('new_received', applicant), 0),
      reported(inTable3('carried_in', applicant), 0),
      { state: 'missing', item: inTable3('total_processed', applicant) } as const,
      { state: 'missing', item: inTable3('carried_out', applicant) } as const,
    ]),
  ],
});
