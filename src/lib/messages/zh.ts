import { zhData } from './data.zh.ts';
import { zhAbout } from './about.zh.ts';
import { zhAgency } from './agency.zh.ts';
import { zhBoard } from './board.zh.ts';
import { zhCompare } from './compare.zh.ts';
import { zhCommon } from './common.zh.ts';
import { zhDerived } from './derived.zh.ts';
import { zhExplore } from './explore.zh.ts';
import { zhLetters } from './letters.zh.ts';
import { zhMetric } from './metric.zh.ts';
import { zhOverview } from './overview.zh.ts';
import { zhOwn } from './own.zh.ts';
import { zhPivot } from './pivot.zh.ts';
import { zhPlace } from './place.zh.ts';
import { zhQuality } from './quality.zh.ts';
import { zhQuote } from './quote.zh.ts';
import { zhReport } from './report.zh.ts';
import { zhScope } from './scope.zh.ts';
import { zhTake } from './take.zh.ts';

/** Chinese, the language the others are measured against; one file for each kind of page. */
export const zh = {
  agency: zhAgency,
  about: zhAbout,
  data: zhData,
  common: zhCommon,
  board: zhBoard,
  compare: zhCompare,
  derived: zhDerived,
  explore: zhExplore,
  letters: zhLetters,
  metric: zhMetric,
  overview: zhOverview,
  own: zhOwn,
  pivot: zhPivot,
  place: zhPlace,
  quality: zhQuality,
  quote: zhQuote,
  report: zhReport,
  scope: zhScope,
  take: zhTake,
} as const;
