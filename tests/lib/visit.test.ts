import { expect, test } from 'vitest';
import type { LocalePath } from '../../src/lib/address/locale-path.ts';
import { Visit } from '../../src/lib/visit.svelte.ts';

const PUBLISHED = { version: 'v', publishedVersion: 'v', recordedOn: null };

/** A visit whose router keeps the address, as a browser does. */
function visitAt(from: string, page: LocalePath = { locale: 'zh', path: '/metrics/permits/' }) {
  const steps: string[] = [];
  const at = { search: from, page };
  const visit = new Visit(
    {
      resolve: (path) => `/base${path}`,
      search: () => at.search,
      navigate: (to, how) => {
        at.search = to;
        steps.push(`${how} ${to}`);
      },
      page: () => at.page,
      absolute: (address) => `https://site.invalid${address}`,
    },
    PUBLISHED,
  );
  visit.arrive();
  return { visit, steps, at };
}

test('pinned bodies travel along every link, with the language, and nothing else does', () => {
  const { visit } = visitAt('agencies=a-1,b-2&view=rank&peers=level:county', { locale: 'en', path: '/' });
  expect(visit.link('/metrics/permits/')).toBe('/base/en/metrics/permits/?agencies=a-1,b-2');
  expect(visit.link('/metrics/permits/', { view: 'trend' })).toBe(
    '/base/en/metrics/permits/?agencies=a-1,b-2&view=trend',
  );
});

test('files are the same in every language, and a view is one step from itself in the other', () => {
  const { visit } = visitAt('?years=2024&view=rank', { locale: 'en', path: '/metrics/permits/' });
  expect(visit.file('/find.json')).toBe('/base/find.json');
  expect(visit.inLocale('zh')).toBe('/base/metrics/permits/?years=2024&view=rank');
  expect(visit.inLocale('en')).toBe('/base/en/metrics/permits/?years=2024&view=rank');
  expect(visit.permalink()).toBe('https://site.invalid/base/en/metrics/permits/?years=2024&view=rank&data=v');
});

test('before an address is taken over no link carries anything', () => {
  const visit = new Visit(
    {
      resolve: (path) => path,
      search: () => 'agencies=a-1',
      navigate: () => undefined,
      page: () => ({ locale: 'zh', path: '/' }),
      absolute: (address) => address,
    },
    PUBLISHED,
  );
  expect([visit.link('/'), visit.arrived]).toEqual(['/', false]);
});

test('a pin is an adjustment of the address, and is said', () => {
  const { visit, steps } = visitAt('agencies=a-1');
  visit.togglePin('b-2', '示例市民政局');
  expect(steps).toEqual(['replace agencies=a-1,b-2']);
  expect(visit.announcement).toContain('示例市民政局');
  visit.togglePin('a-1', '示例市财政局');
  expect(visit.selection.compared).toEqual(['b-2']);
  visit.unpinAll();
  expect(steps.at(-1)).toBe('replace ');
});

test('a thirteenth pin is refused and said so', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `b-${index}`);
  const { visit, steps } = visitAt(`agencies=${twelve.join(',')}`);
  visit.togglePin('one-more', '示例市水利局');
  expect(visit.selection.compared).toEqual(twelve);
  expect(steps).toEqual([]);
  expect(visit.announcement).toContain('12');
});

test('where pins are kept, the address takes them over and keeps the rest of what it says', () => {
  const { visit, steps, at } = visitAt('agencies=a-1,b-2');
  at.search = 'view=rank&agencies=a-1';
  visit.arrive(['compared', 'scope']);
  expect(visit.selection.view).toBe('rank');
  expect(visit.selection.compared).toEqual(['a-1', 'b-2']);
  expect(steps).toEqual(['replace agencies=a-1,b-2&view=rank']);
  at.search = 'agencies=a-1';
  visit.arrive();
  expect(visit.selection.compared).toEqual(['a-1']);
});

test('an address of before is written as today, unless a part of it is not understood and has to be named', () => {
  expect(visitAt('v=rank&y=2024').steps).toEqual(['replace years=2024&view=rank']);
  const { visit, steps } = visitAt('v=rank&y=20');
  expect([steps, visit.dropped]).toEqual([[], ['y=20']]);
});
