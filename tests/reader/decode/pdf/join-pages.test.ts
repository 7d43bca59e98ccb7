import { expect, it } from 'vitest';
import { joinPages, type PageTable } from '../../../../src/reader/decode/pdf/join-pages.ts';

/** A table whose columns are 100 points wide; `|` parts the cells of a row, which all columns have. */
const table = (page: number, rows: readonly string[], xs?: readonly number[]): PageTable => {
  const texts = rows.map((row) => row.split('|').map((text) => text.trim()));
  return {
    kind: 'grid',
    page,
    xs: xs ?? [...texts[0]!, ''].map((_, at) => 100 * at),
    rows: rows.length,
    cells: texts.flatMap((cells, row) =>
      cells.map((text, column) => ({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        box: [0, 0, 1, 1],
        text,
        textBox: [0, 0, 1, 1],
        isFull: false,
        spare: null,
      })),
    ),
  };
};

const join = (...tables: readonly PageTable[]) =>
  joinPages(tables).map((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text).join('|')) : block.text,
  );

it.each([
  ['its label goes on', '2.其他法律|1|不适用', '行政法规禁止公开||', '2.其他法律行政法规禁止公开|1|不适用'],
  [
    'its numbers stand in the other part',
    '2.其他法律||',
    '行政法规禁止公开|1|0',
    '2.其他法律行政法规禁止公开|1|0',
  ],
  ['its label is whole', '3.其他|1|不适', '|0|用', '3.其他|1\n0|不适用'],
  [
    'each part holds digits of a number',
    '3.危及“三|1|744',
    '安全一稳定”|2，051|',
    '3.危及“三安全一稳定”|1\n2，051|744',
  ],
  ['a number goes on with its comma', '3.危及“三|3|0', '安全一稳定”|，973|', '3.危及“三安全一稳定”|3，973|0'],
  [
    'its label leaves a bracket open',
    '行政许可（指2023年||',
    '作出的决定）|33|',
    '行政许可（指2023年作出的决定）|33|',
  ],
  ['nothing is filled in', '2.其他法律||', '行政法规禁止公开||', '2.其他法律行政法规禁止公开||'],
])('a row that a page cuts is one where %s', (_why, above, below, row) => {
  expect(join(table(1, ['信息|甲|乙', above]), table(2, [below, '4.重复申请|0|0']))).toEqual([
    ['信息|甲|乙', row, '4.重复申请|0|0'],
  ]);
});

it.each([
  ['two numbered labels', '2.重复申请|1|0', '3.其他|2|'],
  ['a number with another stop', '（七）总计|845106|1', '四．结转下年度继续办理|0|'],
  ['what is part of it', '1.主动公开|15|3', '其中：规范性文件|2|'],
  ['labels without numbers', '行政处罚|1|', '行政强制||0'],
  ['heads and their numbers', '结果维持|结果纠正|总计', '0|3|3'],
])('two rows stay two where a page parts %s', (_what, above, below) => {
  expect(join(table(1, ['信息|甲|乙', above]), table(2, [below]))).toEqual([['信息|甲|乙', above, below]]);
});

it('a table goes on though the rows of one page leave a column out', () => {
  const [page1, page2] = [table(1, ['予以公开|3'], [0, 200, 300]), table(2, ['不予公开|重复申请|5'])];
  const [rows] = joinPages([page1, page2]).map((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows!.map((row) => row.map(({ column, columnSpan }) => [column, columnSpan]))).toEqual([
    [
      [0, 2],
      [2, 1],
    ],
    [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  ]);
});
