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
  questioned: '; this figure is part of a check that does not hold or is to be explained',
  lastQuestioned:
    '; the figure of the year before is part of a check that does not hold or is to be explained',
  noNumber: 'The {{year}} report of {{name}} gives no number for “{{label}}”: {{meaning}}',
  spread:
    'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}”: median {{median}}, highest {{top}}{{others}} with {{highest}}',
  spreadHalf:
    'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}”: median {{median}}, the middle half between {{low}} and {{high}}, highest {{top}}{{others}} with {{highest}}',
  spreadYears: '; from {{first}} to {{last}} {{count}} reports have a number',
  ranked:
    'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}”, from the highest down: {{places}}; median {{median}}',
  place: '{{name}} {{value}} (rank {{rank}} of {{of}})',
  trend:
    'From {{first}} to {{last}} {{count}} bodies{{among}} have numbers of two years or more for “{{label}}” ({{reports}} reports): in {{up}} the last is above the first, in {{down}} below, in {{same}} the same',
  trendBroken: '; in {{count}} more the form changed between the two, which are not compared',
  noTrend:
    '; fewer than {{fewest}} bodies have numbers of {{years}} years or more, which makes no trend of all',
  moves: '“{{label}}” of the bodies chosen, {{first}} to {{last}} ({{count}} numbers): {{bodies}}',
  move: '{{name}} from {{from}} in {{first}} to {{to}} in {{last}}',
  stay: '{{name}} {{value}} in {{year}}',
  moreBodies: ', and {{count}} more',
  allFew:
    'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}” (fewer than {{fewest}}: neither median nor rank): {{bodies}}',
  valueOf: '{{name}} {{value}}',
  others: ' and others, {{ties}} in all,',
  coverage: 'Of {{total}} reports{{among}} for {{year}}, {{count}} state “{{label}}” ({{states}})',
  compared:
    'Of the bodies chosen, {{of}} state “{{label}}” for {{year}}: highest {{top}} with {{highest}}, lowest {{bottom}} with {{lowest}}',
  topQuestioned: '; the figure of {{name}} is part of a check that does not hold or is to be explained',
  index: '{{value}} (median of {{of}} reports of the year = 100)',
  changed: '{{value}} against the year before',
  rankAmong: ', rank {{rank}} of the {{of}} bodies{{among}} that are ranked',
  alike: ' (shared)',
  lastYear: ', the year before {{value}}',
  unranked: '; not ranked: {{reason}}',
  outside: '; {{outside}}',
  outsideNone: '; all {{of}} that are ranked lie within the 99.8% limits',
  outsideBodies: '; of the {{of}} ranked {{count}} lie outside the 99.8% limits: {{bodies}}',
  outsideBodies_one: '; of the {{of}} ranked {{count}} lies outside the 99.8% limits: {{bodies}}',
  outsideBody: '{{name}} {{value}}, {{outside}}',
  computedAll: 'Of {{total}} reports{{among}} for {{span}}, {{count}} allow “{{label}}” to be worked out',
  printedAll: 'Of {{total}} reports{{among}} for {{span}}, {{count}} print “{{label}}”',
  notComputed: 'From the {{year}} report of {{name}} “{{label}}” cannot be worked out: {{reason}}',
  computed: 'Of {{total}} reports{{among}} for {{year}}, {{count}} allow “{{label}}” to be worked out',
  printed: 'Of {{total}} reports{{among}} for {{year}}, {{count}} print “{{label}}”',
  pooled: ': {{pooled}} together ({{numerator}}/{{denominator}})',
  median: ', median of the {{of}} ranked {{median}}',
  top: ', the highest of {{of}} being {{top}}{{others}} with {{highest}}',
  othersAlike: ' and others',
  leftOut: '; {{count}} with a figure in question are left out',
  leftOut_one: '; {{count}} with a figure in question is left out',
  coverageOf:
    'Of {{reports}} reports of {{agencies}} bodies{{within}}, {{whole}} were seen whole and {{part}} in part; {{on_time}} were published on time, {{late}} late, {{unsettled}} with an unsettled term and {{undated}} with no known date',
  listed:
    'The {{agencies}} bodies listed{{within}} have {{reports}} reports, {{of}} of them for {{year}}: {{late}} published late, {{undated}} with no known date',
  failing:
    'In {{reports}} reports{{within}}, the check that fails most is “{{check}}”: it came to a result in {{decided}} and fails in {{fails}} of them; in {{undecided}} more it is undecided',
  asking:
    'In {{reports}} reports{{within}}, the check that is most often to be explained is “{{check}}”: it came to a result in {{decided}} and is to be explained in {{fails}} of them; in {{undecided}} more it is undecided',
  inYears: '{{span}}',
  items: '; of {{seen}} items seen {{reported}} have a number{{states}}',
  inPart: ', the rest was not seen and is not 0',
  changes:
    'Of the {{all}} figures that the {{year}} and {{last}} reports of {{name}} both print, {{unchanged}} are the same; “{{label}}” changed most, from {{from}} to {{to}}',
  closed: 'In {{year}} {{name}} closed {{together}} requests for information: {{groups}}',
  closedUnknown:
    'The six outcomes of table 3 in the {{year}} report of {{name}} are not all known and not added up: {{groups}}',
  group: '{{group}} {{value}}',
  groupShare: '{{group}} {{share}} ({{value}}/{{together}})',
  groupUnknown: '{{group}} not known',
  flow: 'In {{year}} {{name}} carried in {{in}} requests for information and received {{received}}, closed {{done}} and carried out {{out}}',
  flowGap: '; what came in and what became of it differ by {{gap}}',
  partsQuestioned: '; the figures of {{parts}} are part of a check that does not hold or is to be explained',
  someQuestioned: '; {{count}} of the numbers are part of a check that does not hold or is to be explained',
  someQuestioned_one:
    '; {{count}} of the numbers is part of a check that does not hold or is to be explained',
  pivotOf:
    ' ({{reports}} reports of {{agencies}} bodies, {{span}}, {{reported}} of them with a number{{conditions}})',
  few: '; rows of fewer than {{few}} are not compared',
  onlyChosen: '; only the {{count}} bodies chosen',
  onlyChosen_one: '; only the body chosen',
  onlyFailing: '; only where “{{check}}” fails',
  onlyPeers: '; {{peers}}',
  onlyApplicant: '; applicants: {{applicant}}',
  leftOutOf: '; {{count}} numbers in question left out',
  leftOutOf_one: '; {{count}} number in question left out',
  cell: '“{{label}}” ({{span}}{{conditions}}), {{says}}',
  series: '“{{label}}”{{among}}: {{years}}',
  yearMedian: 'median {{median}} in {{year}} (stated in {{count}} of {{total}} reports)',
  seriesBroken: '; the form changed in {{years}}, before and after are not compared',
  picked: '; {{name}} {{value}} in {{year}}, rank {{rank}} of {{of}}',
  pickedUnranked: '; {{name}} {{value}} in {{year}}',
  pickedNone: '; {{name}} no number in {{year}}',
  ownTrend:
    '“{{label}}” of {{name}} went from {{from}} in {{first}} to {{to}} in {{last}} ({{count}} years with a number)',
  yearsQuestioned: '; the figure of {{years}} is part of a check that does not hold or is to be explained',
  peersMedian:
    '; for {{year}} {{count}} peers{{among}}, itself left out, have a number: their median is {{median}}, its own rank {{rank}} of {{of}}',
  peersFew:
    '; for {{year}} {{count}} peers{{among}}, itself left out, have a number: fewer than {{fewest}}, so they are not compared',
  peersFew_one:
    '; for {{year}} {{count}} peer{{among}}, itself left out, has a number: fewer than {{fewest}}, so they are not compared',
  medians: 'Of the reports for {{year}}: {{medians}}',
  medianOf: '“{{label}}” median {{median}} (stated in {{count}} of {{total}} reports)',
} satisfies Catalogue<typeof zhQuote>;
