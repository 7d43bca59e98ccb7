import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const KINDS = readdirSync('src/lib/messages/of').map((name) => name.replace('.ts', ''));
const PAGES = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\+(page|layout|error)\.svelte$/.test(name))
  .map((name) => join('src/routes', name));

const TYPES = /import type [^;]+;/g;
const IMPORT = /(?:from\s+|import\s+|import\()'([^']+)'/g;
const KEY = new RegExp(`['\`](${KINDS.join('|')})\\.[a-zA-Z$]`, 'g');

function find(from: string, target: string): string | null {
  const path = target.startsWith('$lib/') ? target.replace('$lib', 'src/lib') : join(dirname(from), target);
  return /^(\.|\$lib)/.test(target) && existsSync(path) ? normalize(path) : null;
}

/** A page and all of ours that it brings along or fetches later. */
function partsOf(page: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const wanted = [page];
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (parts.has(path) || /\.server\.|\.json$/.test(path)) continue;
    const text = readFileSync(path, 'utf8').replace(TYPES, '');
    parts.set(path, text);
    for (const [, target] of text.matchAll(IMPORT)) {
      const found = find(path, target!);
      if (found !== null) wanted.push(found);
    }
  }
  return parts;
}

test.each(PAGES)('%s comes with the messages that it and its parts write', (page) => {
  const parts = partsOf(page);
  const written = new Set(
    [...parts]
      .filter(([path]) => !path.startsWith('src/lib/messages/') || path.includes('/say-'))
      .flatMap(([, text]) => [...text.matchAll(KEY)].map(([, kind]) => kind!)),
  );
  const missing = [...written].filter((kind) => !parts.has(`src/lib/messages/of/${kind}.ts`));
  expect(missing.join(' ')).toBe('');
});

test('a page is drawn when its messages have come: they are named where it is, and its load waits for them', () => {
  const isPage = (path: string) => /\/\+(page|layout|error)\.svelte$/.test(path);
  const naming = PAGES.flatMap((page) => [...partsOf(page)])
    .filter(([, text]) => text.includes('/messages/of/'))
    .map(([path]) => path);
  expect(naming.length).toBeGreaterThan(15);
  expect(naming.filter((path) => !isPage(path))).toEqual([]);
  const hasty = PAGES.filter((path) => path.endsWith('+page.svelte') || path === 'src/routes/+layout.svelte')
    .map((path) => path.replace('.svelte', '.ts'))
    .filter(
      (path) =>
        !/await (?:bringMessages|fetchRows)\b|fetchRows<|= bringMessages;/.test(readFileSync(path, 'utf8')),
    );
  expect(hasty).toEqual([]);
});

test('no part of a page brings the messages of all pages along', () => {
  const whole = /import (?!type)[^;]*'[^']*[/.](zh|en)\.ts'/;
  // Fetched where pages are made alone.
  const atBuild = (path: string) => /messages\/(zh|en)\.ts$/.test(path);
  const bringing = PAGES.flatMap((page) => [...partsOf(page)]).filter(
    ([path, text]) => !atBuild(path) && whole.test(text),
  );
  expect([...new Set(bringing.map(([path]) => path))]).toEqual([]);
});
