import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLocalePath, toLocalePath } from '../../../src/lib/address/locale-path.ts';
import { moveLang } from '../../../src/lib/address/move-lang.ts';
import { LOCALES } from '../../../src/lib/messages/locale.ts';

const paths = fc
  .array(fc.stringMatching(/^[a-z0-9_-]{1,8}$/), { maxLength: 3 })
  .filter(([first]) => first !== 'en')
  .map((parts) => ['', ...parts, ''].join('/'));

test('a page is read back from its address in every language', () => {
  fc.assert(
    fc.property(paths, fc.constantFrom(...LOCALES), (path, locale) => {
      expect(readLocalePath(toLocalePath({ locale, path }))).toEqual({ locale, path });
    }),
  );
});

test.each([
  ['/en', { locale: 'en', path: '/' }],
  ['/en/', { locale: 'en', path: '/' }],
  ['/energy/', { locale: 'zh', path: '/energy/' }],
  ['/agencies/en/', { locale: 'zh', path: '/agencies/en/' }],
])('%s is told from what begins like it', (address, page) => {
  expect(readLocalePath(address)).toEqual(page);
});

test.each([
  ['/metrics/permits/', '?lang=en', '/en/metrics/permits/', ''],
  ['/', 'y=2024&lang=en&q=ok', '/en/', '?y=2024&q=ok'],
  ['/explore/', '?peers=field:%E6%B0%94%E8%B1%A1&lang=en', '/en/explore/', '?peers=field:%E6%B0%94%E8%B1%A1'],
  ['/en/own/', '?lang=zh', '/own/', ''],
  ['/en/own/', '?lang=en', '/en/own/', ''],
])('an address of before, %s%s, leads to %s%s', (address, query, path, search) => {
  expect(moveLang(address, query)).toEqual({ path, search });
});

test.each(['', '?view=rank', '?lang=fr', '?find=lang=en', '?language=en'])(
  'an address with the query %s names no language this way',
  (query) => {
    expect(moveLang('/metrics/', query)).toBeNull();
  },
);
