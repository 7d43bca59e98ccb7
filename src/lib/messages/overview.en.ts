import type { Catalogue } from './catalogue.ts';
import type { zhOverview } from './overview.zh.ts';

export const enOverview = {
  place: 'Choose my place',
  bring: 'Read your own reports',
  bringNote: 'PDF, web pages, spreadsheets; they stay on this computer.',
  heading:
    '{{count}} reports for {{year}} state how many items went on the website: median {{median}} ({{total}} reports of that year are in these data).',
  heading_one:
    '{{count}} report for {{year}} states how many items went on the website: {{median}} ({{total}} reports of that year are in these data).',
  headingFew:
    '{{count}} reports state their items on the website, fewer than {{fewest}}: no median is told ({{total}} reports of {{year}} are held).',
  headingNone: 'In the {{total}} reports for {{year}} no number of items on the website was seen.',
  coverage:
    '{{reports}} reports of {{agencies}} bodies, {{first}}–{{last}} · a sample; most reports were seen only in part',
  why: 'why',
  tracedWhy: 'how far a number can be followed',
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
  tile: {
    metric: 'Metric',
    value: 'Value',
    of: '{{count}} of {{total}} reports',
    median: 'median of {{count}}: {{median}} {{unit}}',
    few: 'fewer than {{fewest}}: no median',
  },
  tileChart: '{{label}}, {{year}}: spread over {{count}} reports',
} satisfies Catalogue<typeof zhOverview>;
