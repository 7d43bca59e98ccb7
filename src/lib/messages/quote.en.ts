import type { Catalogue } from './catalogue.ts';
import type { zhQuote } from './quote.zh.ts';

export const enQuote = {
  from: '',
  end: ' (Nianbao, data version {{version}}).',
  among: ' ({{peers}})',
  value: '“{{label}}” of {{name}} was {{value}} in {{year}}',
  rank: ', rank {{rank}} of the {{of}} bodies{{among}} that state it',
  tied: ' (shared by {{ties}})',
  alone: ', the only report of {{of}} that states it',
  rise: ', {{change}} more than the year before',
  fall: ', {{change}} fewer than the year before',
  pointsUp: ', {{change}} percentage points above the year before',
  pointsDown: ', {{change}} percentage points below the year before',
  growth: ' ({{growth}})',
  same: ', the same as the year before',
  fromZero: ', up from 0 the year before to {{value}}',
  lastAbout: ' (the year before stated about)',
  broken: '; the form changed in {{year}}, so it is not set against the year before',
  questioned: '; this figure takes part in a check that does not hold',
  lastQuestioned: '; the figure of the year before takes part in a check that does not hold',
  noNumber: 'The {{year}} report of {{name}} gives no number for “{{label}}”: {{meaning}}',
  all: 'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}”: median {{median}}, highest {{top}}{{others}} with {{highest}}',
  others: ' and others, {{ties}} in all,',
  coverage: 'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}” ({{states}})',
  compared:
    'Of the bodies chosen, {{of}} state “{{label}}” for {{year}}: highest {{top}} with {{highest}}, lowest {{bottom}} with {{lowest}}',
  topQuestioned: '; the figure of {{name}} takes part in a check that does not hold',
  index: '{{value}} (median of the year = 100)',
  changed: '{{value}} against the year before',
} satisfies Catalogue<typeof zhQuote>;
