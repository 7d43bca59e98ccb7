import i18next, { type TFunction } from 'i18next';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

const catalogue = i18next.createInstance();
void catalogue.init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  lng: 'zh',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Writes messages of the catalogue in one language; keys and parameters are checked by their types. */
export type Translate = TFunction;

const translators: Readonly<Record<Locale, Translate>> = {
  zh: catalogue.getFixedT('zh'),
  en: catalogue.getFixedT('en'),
};
export const translateTo = (locale: Locale): Translate => translators[locale];
