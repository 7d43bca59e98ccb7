import { expect, test } from 'vitest';
import { toSitemap } from '../../../src/lib/downloads/sitemap.ts';

test('a list of pages names each by its full address, written as XML', () => {
  const sitemap = toSitemap(['', 'agencies/a-1/'], 'https://example.org/n&b/');
  expect([...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/n&amp;b/',
    'https://example.org/n&amp;b/agencies/a-1/',
  ]);
});
