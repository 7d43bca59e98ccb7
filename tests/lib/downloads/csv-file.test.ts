import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainCsv, toSpreadsheetCsv } from '../../../src/lib/downloads/csv-file.ts';

test('a text that a spreadsheet would run is made harmless, a negative number stays a number', () => {
  expect(toPlainCsv([['=1+1', '@a', '\tb', '-x', '＝1', -2, '市']])).toBe("'=1+1,'@a,'\tb,'-x,'＝1,-2,市\n");
});

test('for Excel and WPS the file begins with a byte order mark, ends lines with CRLF and has notes above', () => {
  expect(toSpreadsheetCsv([['a'], [1]])).toBe('\uFEFFa\r\n1\r\n');
  expect(toSpreadsheetCsv([['a', 'b']], ['=标题', '来源'])).toBe("\uFEFF'=标题\r\n来源\r\n\r\na,b\r\n");
});

test('no cell of any text begins a formula, and taking one quote away gives every text back to the letter', () => {
  const text = fc.stringMatching(/^'{0,2}[=+\-@\t\r\n＝＋－＠]?[a-z"',\n]{0,6}$/);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (cells) => {
      const { data } = Papa.parse<string[]>(toPlainCsv([cells, ['end']]), { delimiter: ',' });
      const read = data[0]!;
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(read.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(cells);
    }),
  );
});
