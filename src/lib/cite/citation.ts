import { withoutControls } from '../../dataset/control-characters.ts';
import { sha256 } from '../../dataset/hash.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';

/** What a citation of a figure is written from; dates as YYYY-MM-DD. */
export interface Cited {
  readonly title: string;
  /** Of how many reports, in words. */
  readonly source: string;
  readonly version: string;
  /** When this version of the data was recorded; null where that is not known. */
  readonly versionOn: string | null;
  /** By the visitor's own clock. */
  readonly accessedOn: string;
  /** Brings this very view back, with its version. */
  readonly address: string;
  /** The report that the figure is a copy of; null for what is made of one or of many. */
  readonly report: CitedReport | null;
}

/** A report, whose author is the body that published it. */
export interface CitedReport {
  readonly author: string;
  readonly title: string;
  /** As printed; null where it is not known. */
  readonly publishedOn: string | null;
  /** Where it was published; null where that is not known. */
  readonly url: string | null;
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
  const { title, source, accessedOn, address, report } = cited;
  const { t } = context;
  const words = { site: t('common.site'), version: versionIn(cited, context), accessed: accessedOn, address };
  return withoutControls(
    report === null
      ? t('take.plainCitation', { ...words, title, source })
      : t('take.plainReport', { ...words, author: report.author, title: report.title }),
  );
}

/**
 * An entry after GB/T 7714-2015, numeric style: a view as an online database of this site, a report as an online report
 * of its body, with its date and that of access, and by which data it was read.
 */
export function toGbt7714(cited: Cited, { t }: CiteContext): string {
  const { title, version, versionOn, accessedOn, address, report } = cited;
  const edition = sentence(t('common.dataVersion', { version }));
  const dated = (day: string | null) => `${day === null ? '' : `(${day})`}[${accessedOn}]`;
  if (report === null)
    return withoutControls(
      `${t('common.site')}. ${title}[DB/OL]. ${edition}. ${dated(versionOn)}. ${address}.`,
    );
  const read = t('take.readBy', { site: t('common.site'), version, address });
  const published = report.url === null ? '' : ` ${report.url}.`;
  return withoutControls(
    `${report.author}. ${report.title}[R/OL]. ${dated(report.publishedOn)}.${published} ${read}`,
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

// BibTeX counts braces, escaped or not.
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};
const escapeTex = (text: string) =>
  withoutControls(text).replace(/[\\~^&%$#_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`);
const escapeAddress = (url: string) => url.replace(/[\\{}]/g, encodeURIComponent);

/** An entry of BibTeX; understood by biblatex too. */
export function toBibtex(cited: Cited, context: CiteContext): string {
  const { title, source, version, versionOn, accessedOn, address, report } = cited;
  const year = report === null ? (versionOn ?? accessedOn) : report.publishedOn;
  const note = [
    sentence(versionIn(cited, context)),
    ...(source === '' ? [] : [source]),
    context.t('take.accessed', { day: accessedOn }),
    ...(report?.url == null ? [] : [address]),
  ];
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escapeTex(report?.author ?? context.t('common.site'))}}`],
    ['title', `{${escapeTex(report?.title ?? title)}}`],
    ...(year === null ? [] : [['year', year.slice(0, 4)] as const]),
    ['version', version],
    ['url', escapeAddress(report?.url ?? address)],
    ['urldate', accessedOn],
    ['note', escapeTex(note.join('; '))],
  ];
  const written = fields.map(([field, value]) => `  ${field.padEnd(7)} = {${value}},`);
  return [`@misc{${keyOf(cited)},`, ...written, '}'].join('\n');
}

/** The page, the figure on it, and the version, in ASCII. */
function keyOf({ address, title, version }: Cited): string {
  const page = new URL(address).pathname.split('/').filter((part) => /^[\w-]+$/.test(part));
  return ['nianbao', ...page.slice(-2), sha256(title).slice(0, 4), version].join('-');
}
