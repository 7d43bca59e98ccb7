import { currentAgencyId } from '../../domain/former-agencies.ts';
import { LEVELS } from '../../domain/agency.ts';
import { GRADES } from '../../domain/finding.ts';
import { APPLICANTS } from '../../domain/item.ts';
import { textField, wordField, type Field, type FieldsOf } from './field.ts';
import {
  DEFAULT_PIVOT,
  PIVOT_COLUMNS,
  PIVOT_ROWS,
  PIVOT_SHOWN,
  type Pivot,
  type PivotPlace,
  type PivotSort,
} from './pivot.ts';
import {
  AXES,
  COMPARISONS,
  DEFAULT_SELECTION,
  NO_PEERS,
  NORMALISATIONS,
  ORDERS,
  VIEWS,
  YARDSTICKS,
  type Peers,
  type Questioned,
  type Selection,
  type Years,
} from './selection.ts';

const ID = /^[a-z0-9_.-]+$/;
const readId = (text: string): string | null => (ID.test(text) ? text : null);

function readIds(text: string): readonly string[] | null {
  const ids = [...new Set(text.split(','))];
  return ids.every((id) => ID.test(id)) ? ids : null;
}
/** Bodies by the ids under which they stand today. */
const readAgency = (text: string) => (readId(text) === null ? null : currentAgencyId(text));
const readAgencies = (text: string) => readIds(text.split(',').map(currentAgencyId).join(','));
const writeIds = (ids: readonly string[]): string => ids.join(',');

function readYears(text: string): Years | null {
  const [, first, last] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  const years = [Number(first), Number(last ?? first)] as const;
  return years[0] <= years[1] ? years : null;
}
const writeYears = (years: Years | null): string | null =>
  years && (years[0] === years[1] ? `${years[0]}` : years.join('-'));

function readCondition(peers: Peers, text: string): Peers | null {
  const [, kind, value] = /^(field|level|place|province):(.+)$/s.exec(text) ?? [];
  if (kind === undefined || value === undefined) return null;
  if (kind === 'field') return { ...peers, field: value };
  // Addresses named a province before they could name a city.
  if (kind !== 'level') return { ...peers, place: value };
  const level = LEVELS.find((known) => known === value);
  return level === undefined ? null : { ...peers, level };
}

/** Conditions that bodies have to meet, one a text: `field:应急管理`. */
const peersField: Field<Peers> = {
  name: 'peers',
  former: ['g'],
  initial: DEFAULT_SELECTION.peers,
  write: (peers) =>
    (['field', 'level', 'place'] as const).flatMap((kind) =>
      peers[kind] === null ? [] : [`${kind}:${peers[kind]}`],
    ),
  read: (texts, drop) =>
    texts.reduce((peers, text) => {
      const narrowed = readCondition(peers, text);
      if (narrowed === null) drop(text);
      return narrowed ?? peers;
    }, NO_PEERS),
};

const questionedField: Field<Questioned> = textField(
  { name: 'checks', former: ['q'] },
  DEFAULT_SELECTION.questioned,
  (value) => (value === 'left_out' ? 'ok' : null),
  (text) => (text === 'ok' ? 'left_out' : null),
);

/** What a visitor looks at, in the order in which an address says it; the layout of a pivot apart. */
export const FIELDS: FieldsOf<Omit<Selection, 'pivot' | 'scope'>> = {
  years: textField({ name: 'years', former: ['y'] }, DEFAULT_SELECTION.years, writeYears, readYears),
  focus: textField({ name: 'focus', former: ['f'] }, DEFAULT_SELECTION.focus, (id) => id, readAgency),
  compared: textField(
    { name: 'agencies', former: ['c'] },
    DEFAULT_SELECTION.compared,
    writeIds,
    readAgencies,
  ),
  measures: textField({ name: 'metrics', former: ['m'] }, DEFAULT_SELECTION.measures, writeIds, readIds),
  peers: peersField,
  view: wordField({ name: 'view', former: ['v'] }, VIEWS, DEFAULT_SELECTION.view),
  normalisation: wordField({ name: 'as', former: ['n'] }, NORMALISATIONS, DEFAULT_SELECTION.normalisation),
  applicant: wordField({ name: 'applicant', former: ['a'] }, APPLICANTS, DEFAULT_SELECTION.applicant),
  order: wordField({ name: 'sort', former: ['o'] }, ORDERS, DEFAULT_SELECTION.order),
  comparison: wordField({ name: 'layout', former: ['p'] }, COMPARISONS, DEFAULT_SELECTION.comparison),
  yardstick: wordField({ name: 'against', former: ['b'] }, YARDSTICKS, DEFAULT_SELECTION.yardstick),
  axes: wordField({ name: 'axes', former: ['x'] }, AXES, DEFAULT_SELECTION.axes),
  check: textField({ name: 'check', former: ['k'] }, DEFAULT_SELECTION.check, (id) => id, readId),
  grade: wordField({ name: 'grade', former: ['gr'] }, GRADES, DEFAULT_SELECTION.grade),
  questioned: questionedField,
  find: textField(
    { name: 'find', former: ['s'] },
    DEFAULT_SELECTION.find,
    (text) => text,
    (text) => text,
  ),
  version: textField(
    { name: 'data', former: ['d'] },
    DEFAULT_SELECTION.version,
    (version) => version,
    (text) => (/^[0-9a-f]{8}$/.test(text) ? text : null),
  ),
};

const wholeText = (name: string): Field<string | null> =>
  textField<string | null>(
    { name, former: [] },
    null,
    (text) => text,
    (text) => text || null,
  );

/** The parts of an address of which at most one says whom the site looks at. */
export const SCOPE_FIELDS = { place: wholeText('place'), group: wholeText('group') } as const;

// A key of its own may begin with a star too.
const writeKey = (key: string | null): string => (key === null ? '*' : key.startsWith('*') ? `*${key}` : key);
const readKey = (text: string): string | null =>
  text === '*' ? null : text.startsWith('*') ? text.slice(1) : text;

/** A field that takes exactly three texts. */
const threeField = <Value>(
  naming: Pick<Field<unknown>, 'name' | 'former'>,
  write: (value: Value) => readonly string[],
  read: (first: string, second: string, third: string) => Value | null,
): Field<Value | null> => ({
  ...naming,
  initial: null,
  write: (value) => (value === null ? [] : write(value)),
  read: (texts, drop) => {
    const [first, second, third] = texts;
    const isWhole = texts.length === 3 && first !== undefined && second !== undefined && third !== undefined;
    const value = isWhole ? read(first, second, third) : null;
    if (value === null) drop(texts.join(','));
    return value;
  },
});

/** The layout of a pivot. */
export const PIVOT_FIELDS: FieldsOf<Pivot> = {
  rows: wordField({ name: 'rows', former: ['r'] }, PIVOT_ROWS, DEFAULT_PIVOT.rows),
  columns: wordField({ name: 'columns', former: ['h'] }, PIVOT_COLUMNS, DEFAULT_PIVOT.columns),
  shown: wordField({ name: 'show', former: ['z'] }, PIVOT_SHOWN, DEFAULT_PIVOT.shown),
  sort: threeField<PivotSort>(
    { name: 'order', former: ['t'] },
    ({ down, measure, column }) => [down ? 'down' : 'up', measure, writeKey(column)],
    (way, measure, column) =>
      (way === 'down' || way === 'up') && ID.test(measure)
        ? { down: way === 'down', measure, column: readKey(column) }
        : null,
  ),
  open: threeField<PivotPlace>(
    { name: 'cell', former: ['w'] },
    ({ measure, row, column }) => [measure, writeKey(row), writeKey(column)],
    (measure, row, column) =>
      ID.test(measure) ? { measure, row: readKey(row), column: readKey(column) } : null,
  ),
};
