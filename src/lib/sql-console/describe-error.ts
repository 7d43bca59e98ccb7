import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import type { SqlError } from './sql-error.ts';

/** DuckDB's commonest complaints, with what they name, first what is more particular. */
const COMPLAINTS = [
  [/^syntax error at end of input/, 'ended'],
  [/^syntax error at or near "([\s\S]*)"$/, 'syntax'],
  [/^unterminated (?:\S* ?)?(?:string|quoted|\/\*|dollar)[\s\S]*$/, 'unterminated'],
  [/^Table with name (.+) does not exist!(?:\s*Did you mean "(.+)")?/, 'table'],
  [/^Referenced table "(.+)" not found/, 'table'],
  [/^Referenced column "(.+)" not found in FROM clause!(?:\s*Candidate bindings: (.+))?/, 'column'],
  [/^Column "(.+)" referenced .*not/i, 'column'],
  [/^Ambiguous reference to column name "(.+?)"/, 'ambiguous'],
  [/with name "?(.+?)"? is not in the catalog, but it exists in the (.+?) extension/, 'extension'],
  [/^(?:\w+ )+with name (.+) does not exist!(?:\s*Did you mean "(.+)")?/, 'function'],
  [/^No function matches the given name and argument types '(.+?)'/, 'arguments'],
  [/^column "(.+?)" must appear in the GROUP BY clause/, 'grouped'],
  [/^Could not convert \w+ '?(.*?)'? to '?([\w() ,]+?)'?(?:[\s.]|$)/, 'convert'],
  [
    /file system operations are disabled|external file access|disabled (?:by|through) configuration/,
    'outside',
  ],
  [/Values were not provided for the following prepared statement parameters/, 'parameters'],
  [/out of range|overflow/i, 'overflow'],
] as const satisfies readonly (readonly [RegExp, string])[];

/** An error of DuckDB in the language of the page; what has no words here is named by its kind, with DuckDB's own. */
export function describeError({ type, message }: SqlError, t: Translate, locale: Locale): string {
  for (const [pattern, key] of COMPLAINTS) {
    const found = pattern.exec(message);
    if (found !== null) return describeAs(key, found[1] ?? '', found[2], t);
  }
  const kind = KINDS.find((known) => type.startsWith(known));
  if (kind === undefined || locale === 'en') return message;
  return t('explore.error.other', { kind: t(`explore.error.kind.${kind}`), message });
}

const KINDS = [
  'Parser',
  'Binder',
  'Catalog',
  'Conversion',
  'Invalid',
  'Out',
  'Not',
  'Permission',
  'Constraint',
] as const;

function describeAs(
  key: (typeof COMPLAINTS)[number][1],
  word: string,
  more: string | undefined,
  t: Translate,
): string {
  const said = t(`explore.error.${key}`, { word, more: more ?? '' });
  const offers = key === 'table' || key === 'column' || key === 'function';
  return offers && more !== undefined ? `${said}${t('explore.error.perhaps', { more })}` : said;
}
