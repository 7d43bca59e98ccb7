import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSearch, hasFormerNames, toSearch } from '../../../src/lib/address/search.ts';
import { DEFAULT_SELECTION, type Selection } from '../../../src/lib/address/selection.ts';
import { selections } from './any-selection.ts';
import { runs } from '../../runs.ts';

test('a selection written into an address is read back as the same selection', () => {
  fc.assert(
    fc.property(selections, (selection) => {
      const read = fromSearch(new URLSearchParams(toSearch(selection)));
      expect(read).toEqual({ selection, dropped: [] });
    }),
    { numRuns: runs(500, 15_000) },
  );
});

test('what is as the page comes is not written', () => {
  expect(toSearch(DEFAULT_SELECTION)).toBe('');
});

test('an address stays short and legible', () => {
  const selection: Selection = {
    ...DEFAULT_SELECTION,
    years: [2019, 2024],
    compared: ['a-1', 'b-2'],
    peers: { field: '街道/乡镇', level: 'county', place: null },
  };
  expect(decodeURIComponent(toSearch(selection))).toBe(
    'years=2019-2024&agencies=a-1,b-2&peers=field:街道/乡镇&peers=level:county',
  );
});

test.each([
  'years=20',
  'years=2024-2019',
  'view=pie',
  'as=percent',
  'applicant=everyone',
  'peers=colour:red',
  'peers=level:village',
  'focus=Ünknown',
  'sort=size',
  'layout=pie',
  'against=last',
  'axes=log',
  'data=latest',
  'grade=worst',
  'checks=bad',
  'lang=fr',
  'rows=colour',
  'columns=agency',
  'show=mean',
  'order=down',
  'cell=permits',
  'v=pie',
])('%s is dropped and named', (search) => {
  expect(fromSearch(new URLSearchParams(search))).toEqual({
    selection: DEFAULT_SELECTION,
    dropped: [search],
  });
});

test.each([
  ['y=2024', 'years=2024'],
  ['f=a-1&c=a-1,b-2&m=permits', 'focus=a-1&agencies=a-1,b-2&metrics=permits'],
  ['g=field:应急管理&g=level:county', 'peers=field:应急管理&peers=level:county'],
  ['g=province:江苏省', 'peers=place:江苏省'],
  [
    'v=rank&n=share&a=business&o=name&p=dumbbell&b=first&x=free',
    'view=rank&as=share&applicant=business&sort=name&layout=dumbbell&against=first&axes=free',
  ],
  [
    'k=t3_identity&gr=printed&q=ok&s=忻州&d=0123abcd',
    'check=t3_identity&grade=printed&checks=ok&find=忻州&data=0123abcd',
  ],
  [
    'r=agency&h=level&z=max&t=down&t=permits&t=*&w=permits&w=**a&w=*',
    'rows=agency&columns=level&show=max&order=down&order=permits&order=*&cell=permits&cell=**a&cell=*',
  ],
])('an address of before, %s, says what %s says today', (former, today) => {
  const read = fromSearch(new URLSearchParams(former));
  expect(read.dropped).toEqual([]);
  expect(decodeURIComponent(toSearch(read.selection))).toBe(today);
  expect([former, today].map((search) => hasFormerNames(new URLSearchParams(search)))).toEqual([
    former !== today,
    false,
  ]);
});
