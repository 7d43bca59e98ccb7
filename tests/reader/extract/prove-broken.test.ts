import { describe, expect, it } from 'vitest';
import { proveBroken, type Sum, type Terms } from '../../../src/reader/extract/prove-broken.ts';

/** Rows of a table as its cells stand; a number broken over lines has `\n`, and `!` where its lines are full. */
function read(rows: readonly (readonly string[])[]): string {
  const terms: Terms = new Map(
    rows.flatMap((cells, row) => cells.map((cell, column) => [`${row}/${column}`, toTerm(cell)] as const)),
  );
  const keys = rows.map((cells, row) => cells.map((_, column) => `${row}/${column}`));
  const alongRows = keys.map((row): Sum => ({ along: 'row', parts: row.slice(0, -1), whole: row.slice(-1) }));
  const downColumns = keys[0]!.map((_, column): Sum => {
    const own = keys.map((row) => row[column]!);
    return { along: 'column', parts: own.slice(0, -1), whole: own.slice(-1) };
  });
  const proved = proveBroken(terms, [...alongRows, ...downColumns]);
  return [...proved].map(([key, { value }]) => `${key}: ${value}`).join(', ');
}

function toTerm(cell: string): Terms extends ReadonlyMap<string, infer T> ? T : never {
  if (cell === '') return { kind: 'blank' };
  const value = Number(cell.replace(/[\n!]/gu, ''));
  const at = { quote: cell, place: { page: 1, box: [0, 0, 1, 1] as const } };
  return cell.includes('\n')
    ? { kind: 'broken', isFull: cell.endsWith('!'), value, at }
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

  it('stays two where one sum alone holds and its cell has room', () => {
    expect(
      read([
        ['1\n0', '3', '13'],
        ['2', '4', '6'],
        ['5', '7', '19'],
      ]),
    ).toBe('');
  });

  it('is one where its cell is full and one sum holds', () => {
    expect(
      read([
        ['1\n0!', '3', '13'],
        ['2', '4', '6'],
        ['5', '7', '19'],
      ]),
    ).toBe('0/0: 10');
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

  it('is one where another full cell of the table is proved', () => {
    expect(
      read([
        ['1\n0!', '3', '13'],
        ['2', '1\n4!', '99'],
        ['12', '5', '19'],
      ]),
    ).toBe('0/0: 10, 1/1: 14');
  });
});
