import type { Catalogue } from './catalogue.ts';
import { enData } from './data.en.ts';
import { enAbout } from './about.en.ts';
import { enAgency } from './agency.en.ts';
import { enBoard } from './board.en.ts';
import { enCompare } from './compare.en.ts';
import { enCommon } from './common.en.ts';
import { enDerived } from './derived.en.ts';
import { enExplore } from './explore.en.ts';
import { enLetters } from './letters.en.ts';
import { enMetric } from './metric.en.ts';
import { enOverview } from './overview.en.ts';
import { enOwn } from './own.en.ts';
import { enPivot } from './pivot.en.ts';
import { enPlace } from './place.en.ts';
import { enQuality } from './quality.en.ts';
import { enQuote } from './quote.en.ts';
import { enReport } from './report.en.ts';
import { enScope } from './scope.en.ts';
import { enTake } from './take.en.ts';
import type { zh } from './zh.ts';

export const en = {
  agency: enAgency,
  about: enAbout,
  data: enData,
  common: enCommon,
  board: enBoard,
  compare: enCompare,
  derived: enDerived,
  explore: enExplore,
  letters: enLetters,
  metric: enMetric,
  overview: enOverview,
  own: enOwn,
  pivot: enPivot,
  place: enPlace,
  quality: enQuality,
  quote: enQuote,
  report: enReport,
  scope: enScope,
  take: enTake,
} satisfies Catalogue<typeof zh>;
