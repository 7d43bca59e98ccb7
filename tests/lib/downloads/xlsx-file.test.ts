import readExcelFile from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { toXlsxFile } from '../../../src/lib/downloads/xlsx-file.ts';

const read = async (rows: readonly (readonly (string | number | null)[])[]) => {
  const workbook = await toXlsxFile([
    { name: '说明', widths: [80], rows: [['核查清单']] },
    { name: '数据', widths: [20, 8], rows },
  ]);
  return readExcelFile(await workbook.arrayBuffer());
};

test('a workbook opens again with its sheets, text as text and numbers as numbers', async () => {
  const rows = [
    ['机构', '年份'],
    ['示例市气象局', 2023],
  ];
  expect(await read(rows)).toMatchObject([{ sheet: '说明' }, { sheet: '数据', data: rows }]);
});

test('text that a spreadsheet might run stays text', async () => {
  const dangerous = ['=HYPERLINK("http://example.test")', '+1', '-1', '@SUM(1)'];
  const [, data] = await read([['a'], ...dangerous.map((text) => [text])]);
  expect(data!.data.slice(1).flat()).toEqual(dangerous);
});

test('nothing is an empty cell, zero is zero', async () => {
  const [, data] = await read([
    ['a', 'b'],
    [null, 0],
  ]);
  expect(data!.data[1]).toEqual([null, 0]);
});
