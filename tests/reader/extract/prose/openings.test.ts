import { describe, expect, it } from 'vitest';
import { runs } from '../../../runs.ts';
import { SEED } from '../../seed.ts';
import { AGENCY, FOREIGN, isKnown } from './any-opening.ts';
import { measureOpenings } from './measure-openings.ts';
import { readProse, readYearless } from './read-prose.ts';

const RUNS = runs(800, 10_000);

describe(`made-up openings are read as they were made (seed ${SEED}, ${RUNS} of them)`, () => {
  const measured = measureOpenings(RUNS, SEED, (text) => readProse(text, AGENCY));
  const first = measured.missed.slice(0, 5).join('\n');

  it('and no figure is invented or changed', () => {
    expect(measured.wrong.slice(0, 5)).toEqual([]);
  });

  it('97 % of those whose words are known are exact', () => {
    expect(measured.certain).toBeGreaterThan(RUNS);
    expect(measured.exact / measured.certain, first).toBeGreaterThanOrEqual(0.97);
  });

  it('90 % of the others are illegible and none is dropped', () => {
    expect(measured.uncertain).toBeGreaterThan(RUNS / 2);
    expect(measured.illegible / measured.uncertain, first).toBeGreaterThanOrEqual(0.9);
    expect(measured.dropped, first).toBe(0);
  });
});

it('in a report whose head says no year, no figure of another year is given', () => {
  const { wrong, exact } = measureOpenings(RUNS / 2, SEED, (text) =>
    readYearless(`2023年，本机关认真贯彻《条例》。${text}`, AGENCY),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(exact).toBeGreaterThan(RUNS / 4);
});

it('the words that make a sentence unclear are none of the lexicon', () => {
  expect([...FOREIGN.modifiers, ...FOREIGN.verbs].filter(isKnown)).toEqual([]);
});
