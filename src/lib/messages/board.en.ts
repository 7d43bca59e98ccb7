import type { Catalogue } from './catalogue.ts';
import type { zhBoard } from './board.zh.ts';

export const enBoard = {
  title: 'Board and series',
  heading:
    '{{label}}, {{year}}: {{top}} is highest with {{high}} {{unit}}; the median of {{count}} reports is {{median}}',
  headingFew:
    '{{label}}, {{year}}: {{count}} reports have a number, fewer than {{fewest}}, and are not ranked; {{top}} highest with {{high}} {{unit}}',
  headingNone: '{{label}}: no number meets these conditions',
  sub: '{{total}} reports of {{year}}, {{count}} with a number. A year chosen in the series is the year of the board; bodies picked on the board stand out in the series.',
  measure: 'Metric',
  pick: 'Mark {{name}} in the series',
  picked: 'Bodies marked',
  none: 'No body is marked yet: tick some on the board or find them here; the last {{most}} have colours.',
  find: 'Find a body',
  clear: 'Remove all',
  board: 'Board of {{year}}',
  boardNote:
    '{{count}} reports with a number; equal numbers share a rank. Change is against the year before, empty where that year has no number.',
  seriesOf: 'Series by year: {{label}}',
  series: 'Series by year',
  seriesNote:
    'Grey lines are the {{count}} bodies with numbers of two years or more; the dashed line is the median, the band the middle half. A point of the dashed line chooses its year. An empty cell of the table: the report of the year is not in these data, or the figure was not seen in it.',
  rank: 'Rank',
  agency: 'Body',
  value: 'Value',
  change: 'Change',
  marked: 'Mark',
  notInYear: 'Marked bodies without a number in {{year}}: {{names}}',
  reported: 'With a number',
  reports: 'Reports',
  chart:
    '{{label}}, {{first}}–{{last}}: {{count}} bodies have numbers of two years or more, {{picked}} are marked, {{year}} is chosen.',
  chooseYear: '{{year}}: median {{median}}, {{count}} of {{total}} reports; choose this year',
  toPivot: 'Lay out as a pivot',
} satisfies Catalogue<typeof zhBoard>;
