import { describe, expect, it } from 'vitest';
import {
  proveSplits,
  type Sum,
  type Terms,
} from '../../../../src/reader/extract/split-numbers/prove-splits.ts';

/** Of a cell as wide as six digits, none wider than another. */
const spareOf = (lines: readonly string[]) => 5 * (6 - (lines[0]!.length + 1));

/** Rows of a table as its cells stand; `\n` breaks a number over lines, `!` says its lines are full, `?` is not known. */
function read(rows: readonly (readonly string[])[]): string {
  const terms: Terms = new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === '?' ? [] : [[`${row}/${column}`, toTerm(cell)] as const])),
    ),
  );
  const keys = rows.map((cells, row) => cells.map((_, column) => `${row}/${column}`));
  const alongRows = keys.map((row): Sum => ({ along: 'row', parts: row.slice(0, -1), whole: row.slice(-1) }));
  const downColumns = keys[0]!.map((_, column): Sum => {
    const own = keys.map((row) => row[column]!);
    return { along: 'column', parts: own.slice(0, -1), whole: own.slice(-1) };
  });
  const proved = proveSplits(terms, [...alongRows, ...downColumns]);
  return [...proved].map(([key, { value }]) => `${key}: ${value}`).join(', ');
}

function toTerm(cell: string): Terms extends ReadonlyMap<string, infer T> ? T : never {
  if (cell === '') return { kind: 'blank' };
  const lines = cell.replace('!', '').split('\n');
  const value = Number(lines.join('').replaceAll(',', ''));
  const at = { quote: cell, place: { page: 1, box: [0, 0, 1, 1] as const } };
  return cell.includes('\n')
    ? { kind: 'split', isFull: cell.endsWith('!'), spare: spareOf(lines), lines, value, at }
    : { kind: 'number', value };
}

describe('a number that its cell has broken over lines', () => {
  it('is one where the sums of its row and of its column prove it', () => {
    expect(
      read([
        ['1\n0', '3', '13'],
        ['2', '4', '6'],
        ['12', '7', '19'],
      ]),
    ).toBe('0/0: 10');
  });

  it('adds to blank cells as if they were not there', () => {
    expect(
      read([
        ['1\n0', '', '10'],
        ['2', '4', '6'],
        ['12', '4', '16'],
      ]),
    ).toBe('0/0: 10');
  });

  it.each(['1\n0', '1\n0!'])('stays two where one of its sums holds and the other fails: %j', (cell) => {
    expect(
      read([
        [cell, '3', '13'],
        ['2', '4', '6'],
        ['5', '7', '19'],
      ]),
    ).toBe('');
  });

  it('is one where one of its sums fails, and nearly all others with split numbers hold', () => {
    expect(
      read([
        ['1\n0', '3', '13'],
        ['2', '1\n4', '1\n6'],
        ['2\n2', '1\n7', '3\n9'],
        ['0', '0', '4'],
        ['34', '34', '72'],
      ]),
    ).toBe('0/0: 10, 1/1: 14, 1/2: 16, 2/0: 22, 2/1: 17, 2/2: 39');
  });

  it('stays several where sums that hold are as many as those that fail', () => {
    expect(
      read([
        ['1\n8', '1', '1\n9'],
        ['2\n1', '3\n1', '1\n2'],
        ['1\n1', '2\n2', '3\n4'],
        ['47', '6', '70'],
      ]),
    ).toBe('');
  });

  it('stays two where its cell is full but no sum of the table proves that numbers are wrapped', () => {
    expect(
      read([
        ['1\n2!', '3', '9'],
        ['3\n4!', '4', '9'],
        ['5', '7', '19'],
      ]),
    ).toBe('');
  });

  it('is one where another cell of the table is proved that leaves as much white', () => {
    expect(
      read([
        ['1\n0', '3', '13'],
        ['2', '4', '6'],
        ['1\n4', '?', '99'],
        ['26', '7', '118'],
      ]),
    ).toBe('0/0: 10, 2/0: 14');
  });

  it('stays two where it leaves more white than any that is proved', () => {
    expect(
      read([
        ['12\n0!', '3', '123'],
        ['2', '4', '6'],
        ['1\n4!', '?', '99'],
        ['136', '7', '228'],
      ]),
    ).toBe('0/0: 120');
  });

  it('stays two years where these stand below each other in every cell, for each adds up of itself', () => {
    expect(
      read([
        ['1\n4!', '2\n3!', '3\n7!'],
        ['2\n1!', '4\n1!', '6\n2!'],
        ['3\n5!', '6\n4!', '9\n9!'],
      ]),
    ).toBe('');
  });

  it('is one where its sums hold line by line too, but some line is no number of its own', () => {
    const row = ['21\n09', '47\n43', '68\n52'];
    expect(read([row, ['0', '0', '0'], row])).toBe(
      '0/0: 2109, 0/1: 4743, 0/2: 6852, 2/0: 2109, 2/1: 4743, 2/2: 6852',
    );
  });

  it.each(['1,5\n37', '12,3\n45,6\n78', '12,345,6\n78', '74\n05!'])(
    'is one by its own writing, for a line of it is no number: %j',
    (cell) => {
      expect(read([['9', cell, '5']])).toMatch(/^0\/1: \d+$/u);
    },
  );

  it.each(['1\n537!', '1\n2,3\n45', '290\n013\n290\n013!', '1,537\n2', '74\n05', '12\n34!', '1\n2\n3\n4!'])(
    'stays several where no sum holds and each line may be a number, or has room to go on: %j',
    (cell) => {
      expect(read([['9', cell, '5']])).toBe('');
    },
  );
});
