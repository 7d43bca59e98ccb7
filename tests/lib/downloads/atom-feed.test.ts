import fc from 'fast-check';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { toAtomFeed, type FeedReport } from '../../../src/lib/downloads/atom-feed.ts';

const report = (rest: Partial<FeedReport> = {}): FeedReport => ({
  report_id: 'shilishi-caizhengju-0000/2023',
  name: '示例市财政局',
  year: 2023,
  published_on: '2024-01-30',
  changed_on: '2026-11-24',
  changed: false,
  seen: 12,
  fails: 1,
  questions: 0,
  ...rest,
});

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;

test('the feed and each entry have the elements that RFC 4287 requires', () => {
  const feed = parse(toAtomFeed([report(), report({ report_id: 'b/2022', changed: true })], ''));
  const root = feed.documentElement!;
  expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
  expect(root.querySelector('link[rel=self]')?.getAttribute('href')).toBe('feed.atom');
  expect(root.querySelector('author > name')?.textContent).not.toBe('');
  const elements = [root, ...root.querySelectorAll('entry')];
  expect(elements).toHaveLength(3);
  for (const element of elements) {
    const own = (name: string) => [...element.children].filter((child) => child.localName === name);
    expect(['id', 'title', 'updated'].map((name) => own(name).length)).toEqual([1, 1, 1]);
    expect(own('id')[0]!.textContent).toMatch(/^tag:/);
    expect(own('updated')[0]!.textContent).toMatch(TIME);
  }
  for (const entry of root.querySelectorAll('entry'))
    expect(entry.querySelector('link[rel=alternate]')?.getAttribute('href')).toMatch(/^reports\/.+\/$/);
});

test('links are full addresses where the site says where it is, ids are the same everywhere', () => {
  const idsOf = (xml: string) => [...parse(xml).querySelectorAll('id')].map(({ textContent }) => textContent);
  const [here, there] = [toAtomFeed([report()], ''), toAtomFeed([report()], 'https://nianbao.invalid/a/')];
  expect(there).toContain('href="https://nianbao.invalid/a/reports/shilishi-caizhengju-0000/2023/"');
  expect(idsOf(there)).toEqual(idsOf(here));
});

test('a report is dated by the record, else by its day of publication, and one without either is left out', () => {
  const xml = toAtomFeed(
    [
      report({ report_id: 'record/2023' }),
      report({ report_id: 'day/2023', changed_on: null }),
      report({ report_id: 'month/2023', changed_on: null, published_on: '2024-01' }),
      report({ report_id: 'nothing/2023', changed_on: null, published_on: null }),
    ],
    '',
  );
  const entries = [...parse(xml).querySelectorAll('entry')].map((entry) => [
    entry.querySelector('id')!.textContent.split('reports/')[1],
    entry.querySelector('updated')!.textContent.slice(0, 10),
  ]);
  expect(entries).toEqual([
    ['record/2023', '2026-11-24'],
    ['day/2023', '2024-01-30'],
  ]);
});

test('what changed says so and stands first; the newest hundred are told', () => {
  const many = Array.from({ length: 150 }, (_, index) => report({ report_id: `a${index}/2023` }));
  const feed = parse(toAtomFeed([...many, report({ report_id: 'b/2020', changed: true })], ''));
  const entries = [...feed.querySelectorAll('entry')];
  expect(entries).toHaveLength(100);
  expect(entries[0]!.querySelector('summary')!.textContent).toContain('数据有变');
});

test('any name makes a feed that parses, whatever characters it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const xml = toAtomFeed([report({ name })], '');
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
      expect(parse(xml).querySelectorAll('entry > title')).toHaveLength(1);
    }),
  );
});
