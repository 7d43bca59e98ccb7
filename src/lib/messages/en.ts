import type { Catalogue } from './catalogue.ts';
import { enAgency } from './agency.en.ts';
import { enCommon } from './common.en.ts';
import { enMetric } from './metric.en.ts';
import { enOverview } from './overview.en.ts';
import { enReport } from './report.en.ts';
import type { zh } from './zh.ts';

export const en = {
  agency: enAgency,
  common: enCommon,
  metric: enMetric,
  overview: enOverview, report: enReport,
} satisfies Catalogue<typeof zh>;
