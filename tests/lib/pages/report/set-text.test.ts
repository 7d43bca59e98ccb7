import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Place } from '../../../../src/domain/place.ts';
import { toCellId } from '../../../../src/lib/figure/cell-id.ts';
import { toMarkedText } from '../../../../src/lib/pages/report/marked-text.ts';
import { toSetText, type Piece, type SetText } from '../../../../src/lib/pages/report/set-text.ts';
import { factsOf } from '../../../../src/lib/queries/report-facts.ts';
import { runInNode } from '../../../../src/lib/source/run-in-node.ts';
import { decode } from '../../../../src/reader/decode/decode.ts';
import { decodeMarkdownWithHtml } from '../../../../src/reader/decode/markdown-with-html.ts';
import { REPORTS } from './ask-report.ts';

const piecesOf = (text: SetText): readonly Piece[] =>
  text.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.piece]));
const decoded = (name: string, text: string) => decode(new TextEncoder().encode(text), name);

test('a report in Markdown is set as lines and tables, with no pipe and no rule of dashes', async () => {
  const name = '忻州市应急管理局-2023.md';
  const document = await decode(new Uint8Array(await readFile(`static/data/documents/${name}`)), name);
  const set = toSetText(document)!;
  expect(set.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(2);
  for (const { text, start } of piecesOf(set)) {
    expect(text).not.toMatch(/\||-{3}/);
    expect(document.text!.slice(start!, start! + text.length)).toBe(text);
  }
});

test('every figure of a report in Markdown is marked in it once', async () => {
  const name = '忻州市应急管理局-2023.md';
  const set = toSetText(await decode(new Uint8Array(await readFile(`static/data/documents/${name}`)), name))!;
  const facts = (await runInNode('static/data/nianbao.duckdb')(factsOf(REPORTS[0]))).flatMap((fact) =>
    fact.place === null ? [] : [{ ...fact, place: JSON.parse(fact.place) as Place }],
  );
  const cells = piecesOf(set).flatMap((piece) => toMarkedText(piece, facts).flatMap((one) => one.cells));
  expect(facts.length).toBeGreaterThan(100);
  expect(cells.toSorted()).toEqual(facts.map(toCellId).toSorted());
});

test('a heading is set without its marks, plain text as it is', async () => {
  expect(piecesOf(toSetText(await decoded('x.md', '## 一、总体情况\n\n收到 0 件'))!)).toEqual([
    { text: '一、总体情况', start: 3 },
    { text: '收到 0 件', start: 11 },
  ]);
  expect(
    piecesOf(toSetText(decodeMarkdownWithHtml('# 年报\n\n<table><tr><td>许可</td><td>3</td></tr></table>'))!),
  ).toEqual([
    { text: '年报', start: 2 },
    { text: '许可', start: null },
    { text: '3', start: null },
  ]);
  expect(toSetText(await decoded('x.txt', '一 | 二\n'))).toMatchObject([
    { kind: 'lines', piece: { start: 0 } },
  ]);
});
