import { describe, expect, it } from 'vitest';
import { readCell, type CellKind, type CellReading } from '../../../src/reader/extract/read-cell.ts';

const COUNT: CellKind = { type: 'count', unit: '件' };
const FEES: CellKind = { type: 'decimal', unit: '万元' };
const CHANGE: CellKind = { type: 'signed integer', unit: '项' };

const is = (value: number): CellReading => ({ state: 'reported', value });
const blank: CellReading = { state: 'blank' };
const two: CellReading = { state: 'illegible', because: 'two-numbers' };
const none: CellReading = { state: 'illegible', because: 'not-a-number' };

const COUNTS: readonly (readonly [string, CellReading])[] = [
  ['0', is(0)],
  ['０', is(0)],
  ['1２', is(12)],
  ['1,234', is(1234)],
  ['1，234', is(1234)],
  ['12,345,678', is(12345678)],
  [' 7 ', is(7)],
  ['　7\u200b', is(7)],
  ['201件', is(201)],
  ['3 宗', is(3)],
  ['12条', is(12)],
  ['', blank],
  [' ', blank],
  ['\u3000', blank],
  ['\u00a0', blank],
  ['&nbsp;', blank],
  ['/', blank],
  ['-', blank],
  ['—', blank],
  ['——', blank],
  ['－', blank],
  ['无', blank],
  ['无。', blank],
  ['不适用', blank],
  ['1 0', two],
  ['1\n0', two],
  ['1 件', is(1)],
  ['12,34', none],
  ['1.5', none],
  ['007', none],
  ['000', none],
  ['-2', none],
  ['+2', none],
  ['20%', none],
  ['12/3', none],
  ['3至5', none],
  ['? 0', none],
  ['○', none],
  ['零', none],
  ['O', none],
  ['约30', none],
  ['5500余', none],
  ['1.5万', none],
  ['201元', none],
  ['见附件', none],
  ['99999999999999999', none],
];

describe('a count', () => {
  it.each(COUNTS)('%j', (text, reading) => expect(readCell(text, COUNT)).toEqual(reading));
});

describe('an amount in 万元', () => {
  it.each<readonly [string, CellReading]>([
    ['59237.2449', is(59237.2449)],
    ['1,234.5', is(1234.5)],
    ['477.35万', is(477.35)],
    ['477.35万元', is(477.35)],
    ['251000元', none],
    ['0.5亿元', none],
    ['0', is(0)],
    ['无', blank],
  ])('%j', (text, reading) => expect(readCell(text, FEES)).toEqual(reading));
});

describe('a change (本年增/减), the only cell with a sign', () => {
  it.each<readonly [string, CellReading]>([
    ['+19', is(19)],
    ['-2', is(-2)],
    ['－2', is(-2)],
    ['−2', is(-2)],
    ['＋3', is(3)],
    ['0', is(0)],
    ['-0', is(0)],
    ['-', blank],
    ['+', none],
    ['减2', none],
    ['- 2', is(-2)],
  ])('%j', (text, reading) => expect(readCell(text, CHANGE)).toEqual(reading));
});
