import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';

/** What a citation of a figure is written from; dates as YYYY-MM-DD. */
export interface Cited {
  readonly title: string;
  /** Of how many reports, in words. */
  readonly source: string;
  /** Short ASCII name of the figure. */
  readonly name: string;
  readonly version: string;
  /** When this version of the data was recorded; null where that is not known. */
  readonly versionOn: string | null;
  /** By the visitor's own clock. */
  readonly accessedOn: string;
  /** Brings this very view back, with its version. */
  readonly address: string;
}

export interface CiteContext {
  readonly locale: Locale;
  readonly t: Translate;
}

const versionIn = ({ version, versionOn }: Cited, { locale, t }: CiteContext): string => {
  const words = t('common.dataVersion', { version });
  if (versionOn === null) return words;
  return locale === 'zh' ? `${words}（${versionOn}）` : `${words} (${versionOn})`;
};

/** For a text without a list of references. */
export function toPlainCitation(cited: Cited, context: CiteContext): string {
  const { title, source, accessedOn, address } = cited;
  return context.t('take.plainCitation', {
    site: context.t('common.site'),
    title,
    source,
    version: versionIn(cited, context),
    accessed: accessedOn,
    address,
  });
}

/** An entry after GB/T 7714-2015, numeric style: an online database, with its date of update and of access. */
export function toGbt7714(
  { title, version, versionOn, accessedOn, address }: Cited,
  { t }: CiteContext,
): string {
  const updated = versionOn === null ? '' : `(${versionOn})`;
  const edition = sentence(t('common.dataVersion', { version }));
  return `${t('common.site')}. ${title}[DB/OL]. ${edition}. ${updated}[${accessedOn}]. ${address}.`;
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string) =>
  text.replace(/[\\~^&%$#_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`);

/** An entry of BibTeX; understood by biblatex too. */
export function toBibtex(cited: Cited, context: CiteContext): string {
  const { title, source, name, version, versionOn, accessedOn, address } = cited;
  const site = context.t('common.site');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escapeTex(site)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['year', (versionOn ?? accessedOn).slice(0, 4)],
    ['version', version],
    ['url', address],
    ['urldate', accessedOn],
    [
      'note',
      escapeTex(
        `${sentence(versionIn(cited, context))}; ${source}; ${context.t('take.accessed', { day: accessedOn })}`,
      ),
    ],
  ];
  const written = fields.map(([field, value]) => `  ${field.padEnd(7)} = {${value}},`);
  return [`@misc{nianbao-${name}-${version},`, ...written, '}'].join('\n');
}
