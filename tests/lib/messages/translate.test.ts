import i18next from 'i18next';
import { expect, test } from 'vitest';
import { en } from '../../../src/lib/messages/en.ts';
import { LOCALES } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import { zh } from '../../../src/lib/messages/zh.ts';

interface Messages {
  readonly [key: string]: string | Messages;
}
const templatesOf = (messages: Messages, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as const] : templatesOf(value, `${before}${key}.`),
  );
const ALL = { zh: templatesOf(zh), en: templatesOf(en) };

/** Words that patterns and templates have signs of their own for among them, as names of bodies and quotes may hold. */
const VALUES = [3, 0, -1.5, '', '示例市', '$& $1 {{name}} %s', null, undefined];

test.each(LOCALES)(
  '%s: every message is written as the library writes it, whatever its parameters',
  async (locale) => {
    const library = i18next.createInstance();
    await library.init({
      resources: { zh: { translation: zh }, en: { translation: en } },
      lng: locale,
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
    const translate = translateTo(locale) as (key: string, parameters?: object) => string;
    const expected = library.t as unknown as typeof translate;
    for (const [key, template] of ALL[locale]) {
      const names = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
      for (const value of VALUES) {
        const parameters = Object.fromEntries(names.map((name) => [name, value]));
        expect(translate(key, parameters), key).toBe(expected(key, parameters));
      }
      expect(translate(key), key).toBe(expected(key));
    }
    expect(translate('nothing.of.this')).toBe('nothing.of.this');
  },
);
