import { expect, test } from 'vitest';
import { Visit } from '../../src/lib/visit.svelte.ts';

const PUBLISHED = { version: 'v', recordedOn: null };

function visitAt(search: string) {
  const steps: string[] = [];
  const visit = new Visit(
    {
      resolve: (path) => `/base${path}`,
      navigate: (to, how) => void steps.push(`${how} ${to}`),
      absolute: (path, search) => `https://site.invalid${path ?? '/'}?${search}`,
    },
    PUBLISHED,
  );
  visit.arrive(new URLSearchParams(search));
  return { visit, steps };
}

test('pinned bodies travel along every link, with the language, and nothing else does', () => {
  const { visit } = visitAt('c=a-1,b-2&lang=en&v=rank&g=level:county');
  expect(visit.link('/metrics/permits/')).toBe('/base/metrics/permits/?c=a-1,b-2&lang=en');
  expect(visit.link('/metrics/permits/', { view: 'trend' })).toBe(
    '/base/metrics/permits/?c=a-1,b-2&v=trend&lang=en',
  );
});

test('before an address is taken over no link carries anything', () => {
  const visit = new Visit(
    { resolve: (path) => path, navigate: () => undefined, absolute: (path) => path ?? '' },
    PUBLISHED,
  );
  expect([visit.link('/'), visit.arrived]).toEqual(['/', false]);
});

test('a pin is an adjustment of the address, and is said', () => {
  const { visit, steps } = visitAt('c=a-1');
  visit.togglePin('b-2', '示例市民政局');
  expect(steps).toEqual(['replace c=a-1,b-2']);
  expect(visit.said).toContain('示例市民政局');
  visit.togglePin('a-1', '示例市财政局');
  expect(visit.selection.compared).toEqual(['b-2']);
  visit.unpinAll();
  expect(steps.at(-1)).toBe('replace ');
});

test('a thirteenth pin is refused and said so', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `b-${index}`);
  const { visit, steps } = visitAt(`c=${twelve.join(',')}`);
  visit.togglePin('one-more', '示例市水利局');
  expect(visit.selection.compared).toEqual(twelve);
  expect(steps).toEqual([]);
  expect(visit.said).toContain('12');
});

test('where pins are kept, the address takes them over and keeps the rest of what it says', () => {
  const { visit, steps } = visitAt('c=a-1,b-2');
  visit.arrive(new URLSearchParams('v=rank&c=a-1'), 'kept');
  expect(visit.selection.view).toBe('rank');
  expect(visit.selection.compared).toEqual(['a-1', 'b-2']);
  expect(steps).toEqual(['replace c=a-1,b-2&v=rank']);
  visit.arrive(new URLSearchParams('c=a-1'));
  expect(visit.selection.compared).toEqual(['a-1']);
});
