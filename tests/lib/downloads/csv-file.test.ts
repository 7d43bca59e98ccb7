import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsvFile } from '../../../src/lib/downloads/csv-file.ts';

test('a text that a spreadsheet would run is made harmless, a negative number stays a number', () => {
  expect(toCsvFile([['=1+1', '@a', '\tb', '-x', '＝1', -2, '市']], 'plain')).toBe(
    "'=1+1,'@a,'\tb,'-x,'＝1,-2,市\n",
  );
});

test('for Excel and WPS the file begins with a byte order mark and ends lines with CRLF', () => {
  expect(toCsvFile([['a'], [1]], 'spreadsheet')).toBe('\uFEFFa\r\n1\r\n');
});

test('no cell of any text begins a formula, and every other text comes back to the letter', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (cells) => {
      const [row = []] = Papa.parse<string[]>(toCsvFile([cells, ['end']], 'plain'), { delimiter: ',' }).data;
      row.forEach((cell, index) => {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(
          cells[index]!.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''),
        );
      });
    }),
  );
});
