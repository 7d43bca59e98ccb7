import { expect, test } from 'vitest';
import { FIELDS, PIVOT_FIELDS } from '../../../src/lib/address/fields.ts';
import { fromSearch } from '../../../src/lib/address/search.ts';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { askFindIndex } from '../../../src/lib/find/ask-find-index.ts';
import { notKnown, toKnown, withBodies } from '../../../src/lib/find/not-known.ts';
import { VIEW_QUESTIONS } from '../../../src/lib/find/view-questions.ts';
import { agencyList } from '../../../src/lib/queries/agency-list.ts';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';

const run = runInNode('static/data/nianbao.duckdb');
const index = await askFindIndex(run);
const known = toKnown(index);
const agencies = await run(agencyList);

/** What a visitor is told of an address. */
function toldOf(search: string | URLSearchParams): readonly string[] {
  const { selection, dropped } = fromSearch(search);
  return [...dropped, ...notKnown(selection, known)];
}

/** Well written, and meaning nothing that there is. */
const NOTHING: readonly (readonly string[])[] = [
  ['nobody'],
  ['nobody,nothing'],
  ['constructor'],
  ['field:没有这个领域'],
  ['place:火星'],
  ['province:火星'],
  ['down', 'nobody', '*'],
  ['nobody', '*', '*'],
];
// What is looked for is free text.
const ANSWERED_BY_NAME = [...Object.values(FIELDS), ...Object.values(PIVOT_FIELDS)].filter(
  ({ name }) => name !== FIELDS.find.name,
);

test.each(ANSWERED_BY_NAME.map(({ name, former }) => [name, former] as const))(
  'whatever “%s” names that there is not is told, under its names of before too',
  (name, former) => {
    for (const texts of NOTHING)
      for (const written of [name, ...former]) {
        const search = new URLSearchParams(texts.map((text) => [written, text]));
        const parts = toldOf(search).filter((part) => new RegExp(`^(${name}|${written})=`).test(part));
        expect(parts, String(search)).not.toEqual([]);
      }
  },
);

test('of several the ones that there are not are told, each by its own name', () => {
  const [agency] = agencies;
  expect(toldOf(`agencies=nobody,${agency!.agency_id},noone&metrics=permits,nothing`)).toEqual([
    'agencies=nobody',
    'agencies=noone',
    'metrics=nothing',
  ]);
});

test('what there is is never told: bodies, metrics, fields, places, checks, ready questions', () => {
  const searches = [
    ...index.agencies.flatMap(([id, , place]) => [`focus=${id}`, `agencies=${id}`, `peers=place:${place}`]),
    ...index.fields.map((field) => `peers=field:${field}`),
    ...index.checks.map((check) => `check=${check}`),
  ];
  expect(searches.filter((search) => !search.endsWith(':')).flatMap(toldOf)).toEqual([]);
  for (const { selected } of VIEW_QUESTIONS)
    expect(notKnown({ ...DEFAULT_SELECTION, ...selected }, known)).toEqual([]);
});

test('a figure worked out is no metric to choose', () => {
  expect(toldOf('metrics=granted_share')).toEqual(['metrics=granted_share']);
});

test('a body on this computer alone is known there', () => {
  const own = { ...agencies[0]!, agency_id: 'own-body', province: '示例省', field: '示例领域' };
  const here = withBodies(known, [own]);
  const { selection } = fromSearch('focus=own-body&peers=field:示例领域&peers=place:示例省');
  expect(notKnown(selection, known)).toHaveLength(3);
  expect(notKnown(selection, here)).toEqual([]);
});
