import i18next, { type TFunction } from 'i18next';
import type { Locale } from './locale.ts';
import type { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

const catalogue = i18next.createInstance();
void catalogue.init({
  resources: {},
  lng: 'zh',
  fallbackLng: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Writes messages of the catalogue in one language; keys and parameters are checked by their types. */
export type Translate = TFunction;

const PARAMETER = /\{\{(\w+)\}\}/;
const isWritten = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/**
 * The library chooses between singular and plural and deals with what is lacking; all other messages are written here,
 * since a chart has thousands of them.
 */
function createTranslate(locale: Locale): Translate {
  const translate = catalogue.getFixedT(locale) as (key: string, parameters: object) => string;
  const templates = new Map<string, readonly string[]>();
  /** Words and names of parameters in turn; none of what is not there. */
  const findTemplate = (key: string): readonly string[] => {
    const known = templates.get(key);
    if (known !== undefined) return known;
    const text: unknown = catalogue.getResource(locale, 'translation', key);
    if (typeof text !== 'string') return [];
    const template = text.split(PARAMETER);
    templates.set(key, template);
    return template;
  };
  const write = (key: string, parameters: Readonly<Record<string, unknown>> = {}): string => {
    const template = 'count' in parameters ? [] : findTemplate(key);
    const parts = template.map((part, at) => (at % 2 === 0 ? part : parameters[part]));
    return parts.length > 0 && parts.every(isWritten) ? parts.join('') : translate(key, parameters);
  };
  return write as Translate;
}

const translators: Readonly<Record<Locale, Translate>> = {
  zh: createTranslate('zh'),
  en: createTranslate('en'),
};
/** Writes what has been fetched of a language, see `fetchMessages`. */
export const translateTo = (locale: Locale): Translate => translators[locale];

type Namespace = keyof typeof zh;
/** How the messages of one kind of page are fetched, a language at a time. */
export type Messages<Name extends Namespace> = Readonly<
  Record<Locale, () => Promise<Readonly<Partial<Record<Name, object>>>>>
>;

const needed = new Map<Namespace, Messages<Namespace>>();
const fetched = new Map<string, Promise<void>>();
const here = new Set<string>();

/** Says that what is loaded writes these messages; they come when a page waits for them. */
export function needMessages<Name extends Namespace>(name: Name, messages: Messages<Name>): void {
  needed.set(name, messages);
}

const fetchOne = async (name: Namespace, locale: Locale): Promise<void> => {
  const key = `${locale}.${name}`;
  const messages = await needed.get(name)![locale]();
  catalogue.addResourceBundle(locale, 'translation', messages, true, true);
  here.add(key);
};

/** Fetches the messages that have been said to be needed and are not there yet; rejects where they do not come. */
export async function fetchMessages(locale: Locale): Promise<void> {
  await Promise.all(
    [...needed.keys()].map((name) => {
      const key = `${locale}.${name}`;
      const coming = fetched.get(key) ?? fetchOne(name, locale);
      fetched.set(key, coming);
      coming.catch(() => fetched.delete(key));
      return coming;
    }),
  );
}

/** Whether all that is needed can be written in a language. */
export const isLoaded = (locale: Locale): boolean =>
  import.meta.env.SSR || [...needed.keys()].every((name) => here.has(`${locale}.${name}`));

// Where pages are made, all messages are at hand.
if (import.meta.env.SSR)
  for (const [locale, messages] of Object.entries({
    zh: (await import('./zh.ts')).zh,
    en: (await import('./en.ts')).en,
  }))
    catalogue.addResourceBundle(locale, 'translation', messages);
