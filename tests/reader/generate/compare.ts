import type { Fact } from '../../../src/domain/fact.ts';
import { itemKey } from '../../../src/domain/item.ts';
import type { ReadReport } from '../../../src/reader/read-report.ts';
import type { SampleHead } from './sample-report.ts';
import type { Expectation, Expected } from './truth-of.ts';

/** How a reading differs from what was printed. */
export interface Comparison {
  /** Numbers that are not printed there, in words; one is too many. */
  readonly inventions: readonly string[];
  /** Things printed and not read, or read as another kind of nothing. */
  readonly inexact: readonly string[];
  readonly exact: number;
}

export function compare(expectation: Expectation, head: SampleHead, reading: ReadReport): Comparison {
  const facts = new Map(reading.facts.map((fact) => [itemKey(fact.item), fact]));
  const verdicts = [...expectation].map(([key, expected]) => [key, expected, facts.get(key)] as const);
  const inexact = verdicts.filter(
    ([, expected, fact]) => !isInvention(expected, fact) && !isExact(expected, fact),
  );
  return {
    inventions: [
      ...repeated(reading.facts),
      ...headInventions(head, reading),
      ...verdicts.filter(([, expected, fact]) => isInvention(expected, fact)).map(describe),
      ...reading.facts
        .filter((fact) => isUnprinted(expectation, fact))
        .map((fact) => `${shown(fact)} is not printed`),
    ],
    inexact: [...inexact.map(describe), ...headGaps(head, reading)],
    exact: verdicts.filter(([, expected, fact]) => isExact(expected, fact)).length,
  };
}

function isInvention({ truth }: Expected, fact: Fact | undefined): boolean {
  if (fact?.state !== 'reported') return false;
  return truth.state !== 'reported' || truth.value !== fact.value || truth.approximate !== fact.approximate;
}

function isExact({ truth, certain }: Expected, fact: Fact | undefined): boolean {
  if (truth.state === 'illegible' || !certain)
    return fact?.state !== 'reported' || truth.state === 'reported';
  return fact?.state === truth.state;
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

const headGaps = (head: SampleHead, { head: read }: ReadReport) =>
  HEAD.filter((name) => read[name] === null && head[name] !== null).map(
    (name) => `${name}: printed ${head[name]}, not read`,
  );

const describe = ([key, { truth }, fact]: readonly [string, Expected, Fact | undefined]) =>
  `${key}: printed ${truth.state === 'reported' ? truth.value : truth.state}, read ${fact === undefined ? 'nothing' : shown(fact)}`;

function shown(fact: Fact): string {
  const number = fact.state === 'reported' ? ` ${fact.approximate ? 'about ' : ''}${fact.value}` : '';
  const quote = 'at' in fact ? ` «${fact.at.quote}»` : '';
  return `${itemKey(fact.item)} ${fact.state}${number}${quote}`;
}
