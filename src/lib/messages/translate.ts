import i18next, { type TFunction } from 'i18next';
import type { Locale } from './locale.ts';
import { zhCommon } from './common.zh.ts';
import type { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

const catalogue = i18next.createInstance();
void catalogue.init({
  resources: { zh: { translation: { common: zhCommon } } },
  lng: 'zh',
  fallbackLng: 'zh',
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Writes messages of the catalogue in one language; keys and parameters are checked by their types. */
export type Translate = TFunction;

const translators: Readonly<Record<Locale, Translate>> = {
  zh: catalogue.getFixedT('zh'),
  en: catalogue.getFixedT('en'),
};
/** In a language that is not loaded yet it writes Chinese. */
export const translateTo = (locale: Locale): Translate => translators[locale];

/** Whether the messages of a language are there; pages come with Chinese alone. */
export const isLoaded = (locale: Locale): boolean => catalogue.hasResourceBundle(locale, 'translation');

/** Adds Chinese messages of a kind of page, which come with the pages that write them. */
export function addMessages(messages: Partial<typeof zh>): void {
  catalogue.addResourceBundle('zh', 'translation', messages, true, true);
}

/** Fetches the messages of every language. */
export async function loadLocales(): Promise<void> {
  const { en } = await import('./en.ts');
  catalogue.addResourceBundle('en', 'translation', en);
}

// Where pages are made, all messages are at hand.
if (import.meta.env.SSR) {
  addMessages((await import('./zh.ts')).zh);
  await loadLocales();
}
