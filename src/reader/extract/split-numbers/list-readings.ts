import type { Evidence } from '../../../domain/place.ts';
import type { Picked } from '../../recognise/pick-cells.ts';
import type { Token } from '../../recognise/token.ts';
import { readSplit, type Rejoined } from './read-split.ts';
import { readCell } from '../read-cell.ts';

const COUNT = { type: 'count', unit: '件' } as const;
const ZEROS = /^0+$/u;
const PIECE = /^\d{1,3}$/u;
/** More readings than this are no proof, even if one of them adds up. */
const MOST_READINGS = 64;

/**
 * Every way in which the cells of a row may be read as `count` numbers: runs of zeros split, split digits joined.
 * None of them is right before its sums prove it. `text` is what offsets of places refer to.
 */
export function readingsOf(
  picked: Picked | undefined,
  count: number,
  text: string | null,
): readonly (readonly Rejoined[])[] {
  if (picked === undefined || picked.kind === 'none') return [];
  if (picked.kind === 'cells') return joinedWithin(picked.cells);
  const tokens = picked.tokens.filter((token) => token.text.trim() !== '');
  if (tokens.length > count)
    return [...joinedNeighbours(tokens, count, text), ...joinedStacks(tokens, count, text)];
  return splitZeros(tokens, count);
}

function toNumber({ text, evidence }: Token): Rejoined | undefined {
  const reading = readCell(text, COUNT);
  return reading.state === 'reported' ? { value: reading.value, at: evidence } : undefined;
}

/** 1 over 0 in one cell is 10. */
function joinedWithin(cells: readonly Token[]): readonly (readonly Rejoined[])[] {
  return allKnown(cells.map((cell) => readSplit(cell) ?? toNumber(cell)));
}

const allKnown = (numbers: readonly (Rejoined | undefined)[]): readonly (readonly Rejoined[])[] => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === numbers.length ? [known] : [];
};

/** 000 is three cells where that is what is lacking. */
function splitZeros(tokens: readonly Token[], count: number): readonly (readonly Rejoined[])[] {
  const numbers = tokens.flatMap((token) => {
    const digits = token.text.normalize('NFKC').trim();
    if (!ZEROS.test(digits)) return [toNumber(token)];
    return [...digits].map((_, at) => ({ value: 0, at: characterOf(token.evidence, at) }));
  });
  return numbers.length === count ? allKnown(numbers) : [];
}

/** One character of a run of zeros; the whole run where its place has no offsets. */
function characterOf({ quote, place }: Evidence, at: number): Evidence {
  if (!('start' in place) || /\s/u.test(quote)) return { quote, place };
  return { quote: quote[at]!, place: { start: place.start + at, end: place.start + at + 1 } };
}

/** The digits of a second row, each below the one that it goes on from. */
function joinedStacks(
  tokens: readonly Token[],
  count: number,
  text: string | null,
): readonly (readonly Rejoined[])[] {
  const [first] = tokens;
  const upper = tokens.filter(({ row }) => row === first!.row);
  const lower = tokens.slice(upper.length);
  const columns = new Map(lower.map((token) => [token.column, token]));
  const fits =
    upper.length === count && lower.every(({ column }) => upper.some((over) => over.column === column));
  if (text === null || !fits || first!.table === null || columns.size < lower.length) return [];
  return allKnown(
    upper.map((over) =>
      columns.has(over.column) ? join(over, columns.get(over.column), text) : toNumber(over),
    ),
  );
}

/** Two neighbours are one number where the row has one or two too many. */
function joinedNeighbours(
  tokens: readonly Token[],
  count: number,
  text: string | null,
): readonly (readonly Rejoined[])[] {
  if (text === null || tokens.length - count > 2) return [];
  const readings: (readonly Rejoined[])[] = [];
  const go = (at: number, sofar: readonly Rejoined[]): void => {
    const left = tokens.length - at;
    const due = count - sofar.length;
    if (readings.length > MOST_READINGS || left < due || due < 0) return;
    if (left === 0) return void readings.push(sofar);
    const one = toNumber(tokens[at]!);
    if (one) go(at + 1, [...sofar, one]);
    const two = left > due ? join(tokens[at]!, tokens[at + 1], text) : undefined;
    if (two) go(at + 2, [...sofar, two]);
  };
  go(0, []);
  return readings.length > MOST_READINGS ? [] : readings;
}

function join(one: Token, other: Token | undefined, text: string): Rejoined | undefined {
  const [from, to] = [one.evidence.place, other?.evidence.place];
  const digits = [one.text.trim(), other?.text.trim() ?? ''];
  if (!to || !('start' in from) || !('start' in to) || !digits.every((piece) => PIECE.test(piece)))
    return undefined;
  if (digits[0]!.startsWith('0')) return undefined;
  const place = { start: from.start, end: to.end };
  return { value: Number(digits.join('')), at: { quote: text.slice(place.start, place.end), place } };
}
