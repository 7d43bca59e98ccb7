import type { Catalogue } from './catalogue.ts';
import type { zhAbout } from './about.zh.ts';

export const enAbout = {
  title: 'Method',
  heading:
    'Taken as printed; missing is missing, never zero; what disagrees is listed, not changed; every number says how far it can be followed.',
  limits: 'Limits of the data',
  states: 'Where there is no number',
  statesLead:
    'The cases are kept apart and look different in tables, charts and files; none of them is zero. That a report is not in these data does not say whether it was published.',
  sources: 'Where the numbers come from',
  sourcesText:
    'Whole reports (PDF, Word, web page, Markdown, text, spreadsheet) are read cell by cell from their labels, each number with its words and its place; what is not certain is kept as illegible, never guessed. Other figures were taken from published pages, whose addresses are given.',
  readers: 'How exactly PDFs are read',
  readersText:
    'The same table 3, read by each program and compared cell by cell: numbers that are right, that stand nowhere in their row, that stand in another cell, and that are printed and neither given nor marked as doubtful. What the real report prints is proved by the sums of the form, row by row and column by column; what made-up ones print is known beforehand. The others give cells and do not say which item a cell is; they are scored by the match that suits them best, ours together with its items. Tables without rules, with zeros left blank, turned and made anew are among them.',
  readersCaption:
    'Numbers of table 3 that are right, measured on {{date}}; the others are not given, or marked as doubtful',
  readersLayout: 'Layout',
  readersPrinted: 'Printed',
  readersWrong: '{{asserted}} false, {{misplaced}} misplaced',
  forms: 'Three generations of the form',
  formsText:
    '2014–2018: the statistics table of 国办发〔2014〕32号; 2019 and 2020: the form of 国办公开办函〔2019〕60号; from 2021: that of 国办公开办函〔2021〕30号. Forms are recognised table by table from labels, never from the year; a table that mixes two forms is said to. Where a figure changed its meaning lines break and no change is computed.',
  crossing: 'From form to form',
  checks: 'Checks',
  checksLead:
    'Rules come from the note printed in the form, the meaning of labels, and the dates of the Regulation. Both sides must be known; otherwise a check is undecided. What breaks the form’s own arithmetic or the dates of the law does not hold; what is only worth a question is to be explained.',
  ranks: 'Ranks and peers',
  ranksText:
    'Bodies have different duties; a rank is no verdict. Ties are ties; shares always come with their fraction; peers never include the body itself; unless chosen otherwise they are of its field and level, below {{fewest}} of its field, below that of its level. Medians, quartiles and ranks come from one set of SQL, shown on the page.',
  gates: 'What these numbers can carry',
  gatesLead:
    'Charts, tables, quotes and files keep the same thresholds; below them nothing of the kind is said, and the numbers there are stand one by one.',
  gate: {
    median: 'Median, quartiles, rank: at least {{fewest}} reports of the year with a number.',
    peers:
      'Against peers (median, middle half, place): at least {{fewest}} peers with a number, the body itself left out; in other years no band is drawn, and neither band nor line crosses a gap.',
    trend:
      'A trend of all: at least {{fewest}} bodies with numbers of {{years}} years each; below that each body has a line of its own, by name.',
    rate: 'Shares: a whole under {{fewest}} is written as a fraction and not ranked.',
    funnel:
      'Funnel: at least {{fewest}} bodies; the reference leaves out the one that is judged (Spiegelhalter 2005).',
    growth: 'Growth in percent: a year before under {{fewest}} gives the difference alone.',
  },
  computed: 'Computed values',
  computedText:
    'Shares, medians, ranks and changes are ours, say how they are made, and do not enter the data.',
  privacy: 'Privacy',
  privacyText:
    'Pages ask nothing of other sites and do not track; queries run in the browser, nothing is uploaded.',
  licence: 'Licence',
} satisfies Catalogue<typeof zhAbout>;
