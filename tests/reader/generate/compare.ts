import type { Fact } from '../../../src/domain/fact.ts';
import { itemKey } from '../../../src/domain/item.ts';
import type { ReadReport } from '../../../src/reader/read-report.ts';
import type { SampleHead } from './sample-report.ts';
import type { Expectation, Expected } from './truth-of.ts';

export const PARTS = ['tables', 'prose', 'head'] as const;
export type Part = (typeof PARTS)[number];

/** How one thing that was printed was read. */
export interface Verdict {
  readonly part: Part;
  readonly isExact: boolean;
  /** What was printed and what was read, in words. */
  readonly what: string;
}

/** How a reading compares with what was printed. */
export interface Comparison {
  /** Numbers that are not printed there, and blanks where one is; one is too many. */
  readonly inventions: readonly string[];
  readonly verdicts: readonly Verdict[];
}

export function compare(expectation: Expectation, head: SampleHead, reading: ReadReport): Comparison {
  const facts = new Map(reading.facts.map((fact) => [itemKey(fact.item), fact]));
  const pairs = [...expectation].map(([key, expected]) => [key, expected, facts.get(key)] as const);
  return {
    inventions: [
      ...repeated(reading.facts),
      ...headInventions(head, reading),
      ...pairs.filter(([, expected, fact]) => isInvention(expected, fact)).map(describe),
      ...reading.facts
        .filter((fact) => isUnprinted(expectation, fact))
        .map((fact) => `${shown(fact)} is not printed`),
    ],
    verdicts: [...pairs.map(toVerdict), ...headVerdicts(head, reading)],
  };
}

const toVerdict = (pair: Pair): Verdict => ({
  part: pair[0].startsWith('prose') ? 'prose' : 'tables',
  isExact: isExact(pair[1], pair[2]),
  what: describe(pair),
});

/** A number that is not printed; or a blank said of a cell that holds a number. */
function isInvention({ truth }: Expected, fact: Fact | undefined): boolean {
  if (fact?.state === 'blank') return truth.state === 'reported';
  if (fact?.state !== 'reported') return false;
  return truth.state !== 'reported' || truth.value !== fact.value || truth.approximate !== fact.approximate;
}

function isExact({ truth, certain }: Expected, fact: Fact | undefined): boolean {
  if (truth.state === 'illegible' || !certain)
    return fact?.state !== 'reported' || truth.state === 'reported';
  return fact?.state === truth.state && !isInvention({ truth, certain }, fact);
}

const isUnprinted = (expectation: Expectation, fact: Fact) =>
  fact.state === 'reported' && !expectation.has(itemKey(fact.item));

function repeated(facts: readonly Fact[]): readonly string[] {
  const keys = facts.map(({ item }) => itemKey(item));
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is read twice`);
}

const HEAD = ['agency', 'year', 'publishedOn', 'periodStart', 'periodEnd'] as const;

const headInventions = (head: SampleHead, { head: read }: ReadReport) =>
  HEAD.filter((name) => read[name] !== null && read[name] !== head[name]).map(
    (name) => `${name}: printed ${head[name]}, read ${read[name]}`,
  );

const headVerdicts = (head: SampleHead, { head: read }: ReadReport): readonly Verdict[] =>
  HEAD.map((name) => ({
    part: 'head',
    isExact: read[name] === head[name],
    what: `${name}: printed ${head[name]}, read ${read[name]}`,
  }));

type Pair = readonly [key: string, expected: Expected, fact: Fact | undefined];

const describe = ([key, { truth }, fact]: Pair) =>
  `${key}: printed ${truth.state === 'reported' ? truth.value : truth.state}, read ${fact === undefined ? 'nothing' : shown(fact)}`;

function shown(fact: Fact): string {
  const number = fact.state === 'reported' ? ` ${fact.approximate ? 'about ' : ''}${fact.value}` : '';
  const quote = 'at' in fact ? ` «${fact.at.quote}»` : '';
  return `${itemKey(fact.item)} ${fact.state}${number}${quote}`;
}
