import { findRule } from '../../checks/rules/rules.ts';
import type { FileCell, FileColumn, FileTable, FileValue } from '../downloads/file-table.ts';
import { bodyIn } from '../messages/body-in.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import type {
  CellView,
  ColumnView,
  Doubt,
  FractionCell,
  FractionPart,
  StatementCell,
  TableView,
} from './table-view.ts';

/** How a file for people speaks, and the whole address of the page that it is taken from. */
export interface FileContext {
  readonly locale: Locale;
  readonly t: Translate;
  readonly page: string;
  /** Of the numbers that reports state, in words; null where rows differ in it. */
  readonly unit: string | null;
}

type Kind = 'statement' | 'fraction' | 'number in question' | 'other';

/**
 * A table on screen as a file: a statement fills four fields, its value, its state, its source and the checks that
 * failed with it; a fraction its value, its two parts, its state, its source and those checks; a number that can be in
 * question two, its value and those checks.
 */
export function toFileTable({ columns: shown, rows }: TableView, context: FileContext): FileTable {
  const columns = withOwnLabels(shown, context);
  const kinds = columns.map((_, at) => kindOf(rows.map((row) => row[at])));
  const several = kinds.filter((kind) => kind === 'statement' || kind === 'fraction').length > 1;
  return {
    columns: columns.flatMap((column, at) => {
      const cells = rows.map((row) => row[at]);
      return toColumns(column, kinds[at]!, cells, several, context);
    }),
    rows: rows.map((row) => columns.flatMap((column, at) => toFields(row[at]!, column, kinds[at]!, context))),
  };
}

/** A label that several columns have follows that of the column to the left that has its own: 行政许可：增减. */
function withOwnLabels(columns: readonly ColumnView[], context: FileContext): readonly ColumnView[] {
  const isOwn = ({ label }: ColumnView) => columns.filter((other) => other.label === label).length === 1;
  return columns.map((column, at) => {
    const before = columns.slice(0, at).findLast(isOwn);
    return isOwn(column) || before === undefined
      ? column
      : { ...column, label: joined(before.label, column.label, context) };
  });
}

type MaybeCell = CellView | undefined;

function kindOf(cells: readonly MaybeCell[]): Kind {
  const has = (kind: CellView['kind']) => cells.some((cell) => cell?.kind === kind);
  if (has('statement')) return 'statement';
  if (has('fraction')) return 'fraction';
  const canBeInQuestion = cells.some((cell) => cell?.kind === 'number' && cell.doubt !== undefined);
  return canBeInQuestion ? 'number in question' : 'other';
}

function toColumns(
  { id, label }: ColumnView,
  kind: Kind,
  cells: readonly MaybeCell[],
  several: boolean,
  context: FileContext,
): readonly FileColumn[] {
  const head = (part: Part) => headOf(several ? label : null, part, context);
  const part = (name: Part): FileColumn => ({ id: `${id}_${name}`, head: head(name) });
  const value = { id, head: withUnit(label, unitOf(kind, cells, context), context) };
  const isChecked = cells.some((cell) => checksOf(cell) !== null);
  const check = {
    id: `${id}_check`,
    head: isChecked
      ? headOf(several || kind === 'number in question' ? label : null, 'check', context)
      : null,
  };
  switch (kind) {
    case 'statement':
      return [value, part('state'), part('source'), check];
    case 'fraction':
      return [
        value,
        part('numerator'),
        part('denominator'),
        part('state'),
        // Programs find the report by its body and year.
        { id: null, head: head('source') },
        check,
      ];
    case 'number in question':
      return [value, check];
    case 'other':
      return [value];
  }
}

type Part = 'state' | 'source' | 'check' | 'numerator' | 'denominator';

/** 2021：出处; the part alone where nothing else could be meant. */
function headOf(label: string | null, part: Part, { t, locale }: FileContext): string {
  const word = t(`take.head.${part}`);
  return label === null ? word : joined(label, word, { locale });
}

const joined = (label: string, part: string, { locale }: Pick<FileContext, 'locale'>) =>
  `${label}${locale === 'zh' ? '：' : ': '}${part}`;

const withUnit = (label: string, unit: string | null, { locale }: FileContext) =>
  unit === null ? label : locale === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;

function unitOf(kind: Kind, cells: readonly MaybeCell[], { unit }: FileContext): string | null {
  const inPercent = cells.some(
    (cell) => (cell?.kind === 'fraction' || cell?.kind === 'number') && cell.text.endsWith('%'),
  );
  if (inPercent) return '%';
  return kind === 'statement' || kind === 'fraction' ? unit : null;
}

function toFields(cell: CellView, { id }: ColumnView, kind: Kind, context: FileContext): readonly FileCell[] {
  const checks = toChecks(checksOf(cell), context);
  switch (cell.kind) {
    case 'text':
      return padded([{ id: cell.text, words: toWords(cell, id, context) }], kind);
    case 'number':
      return kind === 'number in question' ? [cell.value, checks] : padded([cell.value], kind);
    case 'share':
      return [cell.value];
    case 'statement':
      return [...toStatementFields(cell, context), checks];
    case 'fraction':
      return [...toFractionFields(cell, context), checks];
  }
}

/** A year is a number to whoever sorts by it; a body has its pinyin beside it in English. */
function toWords(
  { text, agency }: Extract<CellView, { kind: 'text' }>,
  column: string,
  { locale }: FileContext,
): FileValue {
  if (column === 'year') return Number(text);
  return agency === undefined ? text : bodyIn({ agency_id: agency, name: text }, locale);
}

const WIDTHS: Readonly<Record<Kind, number>> = {
  statement: 4,
  fraction: 6,
  'number in question': 2,
  other: 1,
};
/** A number of ours in a column of statements leaves what only they have empty. */
const padded = (fields: readonly FileCell[], kind: Kind): readonly FileCell[] => [
  ...fields,
  ...Array.from({ length: WIDTHS[kind] - fields.length }, () => null),
];

function toStatementFields(cell: StatementCell, context: FileContext): readonly FileCell[] {
  const { t } = context;
  const { state, value, approximate, questioned, source } = cell;
  const marks = [
    ...(approximate ? (['approximate'] as const) : []),
    ...(questioned ? (['questioned'] as const) : []),
  ];
  return [
    // An empty cell would count as 0 in a formula.
    { id: value, words: value ?? t(`common.stateCell.${state}`) },
    {
      id: [state, ...marks].join('+'),
      words: listed([t(`common.state.${state}`), ...marks.map((mark) => t(`take.${mark}`))], context),
    },
    source === null ? null : { id: toSourcePath(source), words: toSourceAddress(source, context) },
  ];
}

function toFractionFields(cell: FractionCell, context: FileContext): readonly FileCell[] {
  const { value, numerator, denominator, state, doubt } = cell;
  const words = sayFraction(state, context.t);
  const source: FractionPart | null = numerator ?? denominator;
  return [
    { id: value, words: value ?? words },
    numerator?.value ?? null,
    denominator?.value ?? null,
    {
      id: doubt ? `${state}+questioned` : state,
      words: listed([words, ...(doubt ? [context.t('take.questioned')] : [])], context),
    },
    source && toSourceAddress(source.href, context),
  ];
}

function sayFraction(state: FractionCell['state'], t: Translate): string {
  switch (state) {
    case 'computed':
    case 'exceeds':
    case 'zero_whole':
    case 'unknown':
      return t(`take.fraction.${state}`);
    default:
      return t(`common.state.${state}`);
  }
}

const listed = (words: readonly string[], { locale }: FileContext) =>
  words.join(locale === 'zh' ? '；' : '; ');

function checksOf(cell: MaybeCell): string | null {
  if (cell?.kind === 'statement') return cell.checks === '' ? null : cell.checks;
  const doubt: Doubt | null | undefined =
    cell?.kind === 'fraction' || cell?.kind === 'number' ? cell.doubt : null;
  return doubt?.checks.join(' ') ?? null;
}

const toChecks = (ids: string | null, context: FileContext): FileCell =>
  ids === null
    ? null
    : {
        id: ids,
        words: listed(
          ids.split(' ').map((check) => findRule(check).title[context.locale]),
          context,
        ),
      };

/** In a file stands where a number is from, not what the visitor has selected; for programs in no language. */
const toSourcePath = (address: string) => address.replace(/\?[^#]*/, '').replace(/\/en(?=\/reports\/)/, '');

/** The whole address, from any program, in the language of the file. */
export function toSourceAddress(href: string, { page }: Pick<FileContext, 'page'>): string {
  const address = new URL(href, page);
  if (address.origin !== new URL(page).origin) return href;
  address.search = '';
  return address.href;
}
