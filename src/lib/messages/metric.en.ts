import type { Catalogue } from './catalogue.ts';
import type { zhMetric } from './metric.zh.ts';

export const enMetric = {
  index: {
    title: 'Metrics',
    lead: 'In the order of the form. Each says its unit, its part of the report, and how many reports state it.',
    reported: 'reports that state it',
    latest: 'latest year',
  },
  heading: '{{label}}: {{count}} bodies reported for {{year}}, median {{median}} {{unit}}.',
  headingFew:
    '{{label}}: {{count}} bodies reported for {{year}}; of fewer than {{fewest}} no median is told, each is listed.',
  headingNone: '{{label}}: no figure seen for {{year}}.',
  sub: '{{unit}}, {{basis}} · {{count}} of {{total}} reports',
  view: { spread: 'Spread', rank: 'Ranking', trend: 'Trend', coverage: 'Coverage' },
  viewNote: {
    spread: 'A dot is a report, the bar marks the median of the year.',
    rank: 'Bodies have different duties, a rank is no verdict.',
    trend:
      'The thick line is the chosen body, grey lines are bodies with two years or more; lines break where the form changed.',
    coverage: 'How many reports of each year are in which state.',
  },
  normalisation: {
    label: 'Measure',
    count: 'As printed',
    share: 'Share',
    index: 'Median of the year = 100',
    change: 'Change on last year',
  },
  logarithmic: { spread: 'Logarithmic, zero in a lane of its own. ', rank: 'Logarithmic. ' },
  focusNone: 'The body chosen has no such number, or is not among these conditions and data.',
  noShare:
    'These figures are part of no total, so there is no share of it; shown are the numbers as printed.',
  yearChosen: 'that year',
  definition: 'Definition',
  law: 'Legal basis',
  forms: 'Forms',
  formsProse: 'Stated in prose; no table of the form asks for it.',
  formsIn: 'Asked for by the form of {{forms}}.',
  breaks: 'Breaks',
  change: 'The form changed in {{year}}',
  misuse: 'Not to be used for',
  mayNotSum: 'Figures of different bodies are not added up.',
  maySum: 'Figures of one year may be added up over bodies, saying of how many reports.',
  peers: 'Peers',
  downloads: 'Download this metric',
  rank: 'Rank',
  rankOf: '{{rank}} of {{of}}',
  value: 'Value',
  lowerQuartile: 'lower quartile',
  upperQuartile: 'upper quartile',
  highest: 'highest',
  unranked: 'Unranked: {{count}} reports have no number ({{reasons}}).',
  unranked_one: 'Unranked: {{count}} report has no number ({{reasons}}).',
  unset: '{{count}} more reports have a number that cannot be put this way; they are in the table only.',
  drawnInPart: 'Drawn are the {{drawn}} highest and chosen; all {{count}} are in the table.',
  trendNone: 'No body has figures of two years or more.',
  chart: {
    spread:
      '{{label}}, {{first}}–{{last}}, spread over bodies by year; {{lastYear}}: {{count}} reports, median {{median}}, highest {{highest}}.',
    rank: '{{label}}, {{year}}: {{count}} bodies from high to low; highest {{top}} {{highest}}.',
    trend: '{{label}}: figures of {{count}} bodies over the years.',
    coverage: '{{label}}: how reports of {{first}}–{{last}} state it.',
  },
} satisfies Catalogue<typeof zhMetric>;
