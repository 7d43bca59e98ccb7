import { agencyPage } from './agency/page.ts';
import { boardPage } from './board/page.ts';
import { comparePage } from './compare/page.ts';
import { derivedPage } from './derived/page.ts';
import { metricPage } from './metric/page.ts';
import { overviewPage } from './overview/page.ts';
import { toAnyPage, type AnyPage } from './page.ts';
import { pivotPage } from './pivot/page.ts';
import { placePage } from './place/page.ts';
import { qualityPage } from './quality/page.ts';
import { reportPage } from './report/page.ts';

/** Every page that shows figures. */
export const ALL_PAGES: readonly AnyPage[] = [
  toAnyPage(overviewPage),
  toAnyPage(metricPage),
  toAnyPage(derivedPage),
  toAnyPage(agencyPage),
  toAnyPage(reportPage),
  toAnyPage(comparePage),
  toAnyPage(placePage),
  toAnyPage(qualityPage),
  toAnyPage(pivotPage),
  toAnyPage(boardPage),
];
