import type { Catalogue } from './catalogue.ts';
import type { zhOverview } from './overview.zh.ts';

export const enOverview = {
  heading:
    'Reports of {{reports}} bodies for {{year}} are in; half of them put no more than {{median}} items on their website.',
  coverage:
    '{{reports}} reports of {{agencies}} bodies, {{first}}–{{last}} · a sample; most reports were seen only in part',
  why: 'why',
  median: 'median · {{basis}}',
  where: 'Where every body stands: {{label}}, {{span}}',
  whereNote:
    '{{unit}}, {{basis}}, logarithmic; a dot is a report and leads to its body, the bar is the median of the year.',
  latest: 'Published last',
  latestNumbers: '{{count}} numbers',
  latestNumbers_one: '{{count}} number',
  latestAll: 'all bodies',
  checks: 'Checks that do not hold, or are to be explained',
  checksLead: 'Where a report’s own numbers disagree, or something is to be asked. Listed, not changed.',
  checksReports: '{{count}} reports',
  checksReports_one: '{{count}} report',
  checksAll: 'completeness and quality',
  tilesTitle: 'Spread of each metric, {{year}}',
  tile: { metric: 'Metric', value: 'Value' },
  tileChart: '{{label}}, {{year}}: spread over {{count}} reports',
} satisfies Catalogue<typeof zhOverview>;
