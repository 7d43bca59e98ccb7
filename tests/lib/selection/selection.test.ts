import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AS_IT_COMES, fromSearch, toSearch, type Selection } from '../../../src/lib/selection/selection.ts';
import { selections } from './any-selection.ts';

test('a selection written into an address is read back as the same selection', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      const read = fromSearch(new URLSearchParams(toSearch(selection)));
      expect(read).toEqual({ selection, dropped: [] });
    }),
    { numRuns: 500 },
  );
});

test('what is as the page comes is not written', () => {
  expect(toSearch(AS_IT_COMES)).toBe('');
});

test('an address stays short and legible', () => {
  const selection: Selection = {
    ...AS_IT_COMES,
    years: [2019, 2024],
    compared: ['a-1', 'b-2'],
    peers: { field: '街道/乡镇', level: 'county', province: null },
    locale: 'en',
  };
  expect(decodeURIComponent(toSearch(selection))).toBe(
    'y=2019-2024&c=a-1,b-2&g=field:街道/乡镇&g=level:county&lang=en',
  );
});

test.each([
  'y=20',
  'y=2024-2019',
  'v=pie',
  'n=percent',
  'a=everyone',
  'g=colour:red',
  'g=level:village',
  'f=Ünknown',
  'o=size',
  'p=pie',
  'b=last',
  'x=log',
  'd=latest',
  'gr=worst',
  'q=bad',
  'lang=fr',
  'r=colour',
  'h=agency',
  'z=mean',
  't=down',
  'w=permits',
])('%s is dropped and named', (search) => {
  expect(fromSearch(new URLSearchParams(search))).toEqual({ selection: AS_IT_COMES, dropped: [search] });
});
