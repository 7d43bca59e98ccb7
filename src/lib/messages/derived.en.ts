import type { Catalogue } from './catalogue.ts';
import type { zhDerived } from './derived.zh.ts';

export const enDerived = {
  computed: 'computed',
  printed: 'as printed',
  computedMeaning: 'Worked out here by the definition below; the report does not print it.',
  printedMeaning: 'As printed in the report; nothing is worked out.',
  index: {
    title: 'Computed values',
    lead: 'Worked out from several figures of one report, which does not print them; each stands with its numerator and denominator. Where a part is not known there is no value, never 0.',
    computed: '{{count}} reports',
    computed_one: '{{count}} report',
  },
  heading: {
    share:
      '{{label}}: it can be worked out for {{count}} reports of {{year}}, {{pooled}} together ({{numerator}}/{{denominator}}).',
    share_one:
      '{{label}}: it can be worked out for {{count}} report of {{year}}: {{pooled}} ({{numerator}}/{{denominator}}).',
    rate: '{{label}}: it can be worked out for {{count}} reports of {{year}}; median of the {{of}} ranked {{median}}.',
    rate_one: '{{label}}: it can be worked out for {{count}} report of {{year}}: {{median}}.',
    count: '{{label}}: {{count}} reports of {{year}} print it, median {{median}}.',
    count_one: '{{label}}: {{count}} report of {{year}} prints it: {{median}}.',
    noMedian:
      '{{label}}: it can be worked out for {{count}} reports of {{year}}, all with denominators below {{minimum}}: not ranked.',
    noMedian_one:
      '{{label}}: it can be worked out for {{count}} report of {{year}}, with a denominator below {{minimum}}: not ranked.',
    nowhere: '{{label}}: it can be worked out for no report under these conditions.',
    none: '{{label}}: it can be worked out for no report of {{year}}.',
  },
  sub: '{{tag}} · {{unit}} · {{count}} of {{total}} reports',
  unit: { share: 'percent', rate: 'per 100 requests', count: 'cases' },
  view: { funnel: 'Funnel', rank: 'Ranking', trend: 'Trend', table: 'Table' },
  viewNote: {
    funnel:
      'Across: the denominator. The level line is the share of all bodies together, the dashed and solid lines are 95 % and 99.8 % limits, with what bodies usually differ by. Beyond the 99.8 % limits that the others make: a diamond with its name. Hollow: denominator below {{minimum}}, not judged.',
    rank: 'Faint circle: the year before; dotted line: median of those ranked. Grey names are not ranked, for the reason beside them; bodies have different duties, a rank is no verdict.',
    trend:
      'The thick line is the chosen body, grey lines are bodies with two years or more; lines break where the form changed.',
    table:
      'A row is a report; shares stand with their 95 % interval (Wilson). Numerator and denominator lead to the cells of the report.',
  },
  noFunnel:
    'No funnel: {{count}} bodies have a denominator of {{minimum}} or more in {{year}}, and it takes {{fewest}} to say that one differs from the others. They are listed one by one.',
  noFunnel_one:
    'No funnel: {{count}} body has a denominator of {{minimum}} or more in {{year}}, and it takes {{fewest}} to say that one differs from the others. It is listed.',
  outside: { above: 'above the 99.8 % limit', below: 'below the 99.8 % limit' },
  pooled: '{{count}} together {{pooled}}',
  definition: 'Definition',
  numerator: 'Numerator',
  denominator: 'Denominator',
  sum: 'the sum of',
  minimum: 'Ranked from',
  minimumText: 'A denominator of {{minimum}}; smaller ones are listed, not ranked and not in the median.',
  unknown: 'When there is none',
  unknownText:
    'Where a part is blank, missing, illegible or not seen, or the denominator is 0, there is no value, never 0.',
  limits: 'How limits are drawn',
  limitsText:
    'Bodies differ by more than chance. After Spiegelhalter 2005, on the arcsine of the root of the share a variance τ² between bodies is added to the variance 1/4n of the count (DerSimonian and Laird 1986; scores of the outermost tenth at each end drawn in to the 10th and 90th percentile), z = 1.960 for 95 %, z = 3.090 for 99.8 %. When a body is judged, neither the share of all nor τ² has it in it; with fewer than 10 bodies of a denominator of {{minimum}} nothing is drawn or judged. The 95 % interval of each report in the table is the Wilson interval (Wilson 1927; Newcombe 1998).',
  value: 'Computed value',
  valuePrinted: 'As printed',
  interval: '95 % interval',
  reason: 'Why not ranked',
  reasons: {
    lacking: 'lacks {{parts}}',
    more: '{{parts}} and more, {{count}} in all',
    part: '{{label}} ({{state}})',
    below: 'denominator {{denominator}}, below {{minimum}}',
    exceeds: 'numerator above denominator',
    zero: 'denominator 0',
  },
  unranked: 'Unranked: {{count}} reports ({{reasons}}).',
  unranked_one: 'Unranked: {{count}} report ({{reasons}}).',
  unrankedReason: {
    below_minimum: 'denominator below {{minimum}}',
    exceeds: 'numerator above denominator',
    zero_whole: 'denominator 0',
    unknown: 'some parts seen, others not',
    unseen: 'no part seen',
  },
  source: 'Source: {{count}} reports',
  source_one: 'Source: {{count}} report',
  chart: {
    funnel:
      '{{label}}, {{year}}: {{count}} reports against their denominators; {{pooled}} together; {{outside}} beyond the 99.8 % limits{{names}}.',
    rank: '{{label}}, {{year}}: {{count}} bodies from high to low; highest {{top}} {{highest}}.',
    trend: '{{label}}: values of {{count}} bodies over the years.',
  },
  agency: {
    title: 'Computed values',
    note: 'Worked out from the figures of each year’s report, with numerator and denominator, which lead to its cells. The median is that of the other peers in the year, left out below {{fewest}}.',
    measure: 'Computed value',
    median: 'Peers’ median',
    peers: 'Peers',
  },
} satisfies Catalogue<typeof zhDerived>;
