export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
/** As documents name their language. */
export const TAGS: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };
