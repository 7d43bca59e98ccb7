import { beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SELECTION } from '../../../src/lib/address/selection.ts';
import { groups, takeGroup, toGroupHash } from '../../../src/lib/scope/groups.svelte.ts';
import { Visit } from '../../../src/lib/visit.svelte.ts';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => kept.set(key, text),
});
beforeEach(() => {
  kept.clear();
  groups.look();
});
const many = Array.from({ length: 400 }, (_, at) => `shilisheng-shilishi-jigou-${at.toString(16)}`);

test('a group of four hundred goes along in the hash of a link, and is the same group in another browser', async () => {
  await groups.keep('示例名单', many);
  const hash = toGroupHash(groups.find('示例名单')!);
  expect(hash.length).toBeLessThan(many.join(' ').length / 4);
  kept.clear();
  groups.look();
  expect(await takeGroup('示例名单', hash)).toBe('示例名单');
  expect(groups.find('示例名单')?.agencies).toEqual(many);
});

test('a group from a link stands beside one of the same name with other bodies, never in its place', async () => {
  await groups.keep('示例名单', many);
  const hash = toGroupHash(groups.find('示例名单')!);
  await groups.keep('示例名单', ['own-one']);
  expect(await takeGroup('示例名单', hash)).toBe('示例名单（2）');
  expect(groups.find('示例名单')?.agencies).toEqual(['own-one']);
  expect(await takeGroup('示例名单', hash)).toBe('示例名单（2）');
});

test.each(['', '#findings', '#group=', '#group=!!', '#group=AAAA'])('%s brings no group', async (hash) => {
  expect(await takeGroup('示例名单', hash)).toBeNull();
  expect(groups.all).toEqual([]);
});

test('what is kept and is no group is left aside', () => {
  kept.set('nianbao-groups', '[{"name":1},{"name":"甲","agencies":["a"],"packed":"x"}]');
  groups.look();
  expect(groups.all.map(({ name }) => name)).toEqual(['甲']);
  kept.set('nianbao-groups', '{');
  groups.look();
  expect(groups.all).toEqual([]);
});

test('the scope travels along every link, its bodies only along links that leave the browser', async () => {
  const at = { search: '' };
  const visit = new Visit(
    {
      resolve: (path) => path,
      search: () => at.search,
      navigate: (to) => (at.search = to),
      page: () => ({ locale: 'zh', path: '/quality/' }),
      absolute: (address) => `https://site.invalid${address}`,
    },
    { version: 'v', publishedVersion: '0123abcd', recordedOn: null },
  );
  visit.arrive();
  await groups.keep('示例名单', ['a-1', 'b-2']);
  visit.lookAt({ kind: 'group', name: '示例名单' });
  const name = encodeURIComponent('示例名单');
  expect(visit.link('/quality/')).toBe(`/quality/?group=${name}`);
  expect(visit.permalink()).toContain(`group=${name}&data=0123abcd#group=`);
  groups.remove('示例名单');
  visit.arrive();
  expect([visit.selection.scope, visit.dropped]).toEqual([DEFAULT_SELECTION.scope, ['group=示例名单']]);
});
