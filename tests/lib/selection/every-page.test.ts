import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Visit } from '../../../src/lib/visit.svelte.ts';
import { selections } from './any-selection.ts';

/** Every page of the site, from its folders: one that is new is tried without being listed here. */
const PAGES = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('+page.svelte'))
  .map((name) => `/${name.slice(0, -'+page.svelte'.length)}`)
  .map((path) => path.replace(/\[(\w+)(=\w+)?\]/g, 'some-$1'));

function open(search: string) {
  const steps: string[] = [];
  const visit = new Visit(
    {
      resolve: (path) => `/base${path}`,
      navigate: (to) => void steps.push(to),
      absolute: (path, to) => `https://site.invalid/base${path ?? '/'}?${to}`,
    },
    { version: 'v', recordedOn: null },
  );
  visit.arrive(new URLSearchParams(search));
  return { visit, steps };
}
const selectionAt = (address: string) => {
  const { visit } = open(new URL(address, 'https://site.invalid').search);
  return { selection: visit.selection, dropped: visit.dropped };
};

test('there are pages to try', () => {
  expect(PAGES).toContain('/compare/');
  expect(PAGES.length).toBeGreaterThan(10);
});

describe.each(PAGES)('%s', (path) => {
  test('a link with a selection opens it again, whatever was selected', () => {
    fc.assert(
      fc.property(selections, selections, (selection, elsewhere) => {
        const { visit } = open('');
        visit.choose(elsewhere);
        const address = visit.link(path, selection);
        expect(address.split('?')[0]).toBe(`/base${path}`);
        expect(selectionAt(address)).toEqual({ selection, dropped: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('what is chosen there, step by step, is what its address says', () => {
    fc.assert(
      fc.property(selections, fc.array(selections, { minLength: 1, maxLength: 4 }), (first, changes) => {
        const { visit, steps } = open('');
        for (const change of [first, ...changes]) {
          visit.choose(change);
          expect(selectionAt(`?${steps.at(-1)!}`)).toEqual({ selection: change, dropped: [] });
        }
      }),
      { numRuns: 30 },
    );
  });
});
