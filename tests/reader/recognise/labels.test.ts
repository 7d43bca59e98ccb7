import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/reader/decode/text.ts';
import { recognise } from '../../../src/reader/recognise/recognise.ts';

/** Rows of table 3 found in a text. */
const rowsIn = (text: string): readonly string[] => [
  ...(recognise(decodeText(text), null).table3?.rows.keys() ?? []),
];

const FIRST = '一、本年新收政府信息公开申请数量\n1\n';
const LAST = '\n四、结转下年度继续办理\n1';

const LABELS: readonly (readonly [printed: string, row: string])[] = [
  ['1.属于国家秘密', 'denied_state_secret'],
  ['1. 国家秘密', 'denied_state_secret'],
  ['1．属于 国家秘密', 'denied_state_secret'],
  ['1、屬於國家秘密', 'denied_state_secret'],
  ['3.危及"三安全一稳定"', 'denied_security_stability'],
  ['3.危及“三安全一稳定”', 'denied_security_stability'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partly_granted'],
  ['(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)', 'partly_granted'],
  ['（二）部分公开\n（区分处理的，只计这一\n情形，不计其他情形）', 'partly_granted'],
  ['三、本年度办理结果（一）予以公开', 'granted'],
  ['2.其他法律行政止公开', 'denied_law_forbidden'],
  ['2.其他法律\n行政法规禁\n止公开', 'denied_law_forbidden'],
  ['5.要求行政机关确认或重新出具已', 'rejected_reconfirm'],
  ['3.其他', 'other_misc'],
  ['（七）总计', 'total_processed'],
  ['（七） 总 计', 'total_processed'],
];

describe('a label is known', () => {
  it.each(LABELS)('as %j', (printed, row) => {
    expect(rowsIn(`${FIRST}${printed}\n0\n0\n0\n0\n0\n0\n0${LAST}`)).toContain(row);
  });
});

describe('a label is not known', () => {
  it.each([
    ['where it is the head of a column', '自然人\n商业企业\n其他\n总计', 'other_misc'],
    ['where it is a group of rows', '（三）不予公开\n0', 'granted'],
    ['where too much of it is lost', '5.要求\n0', 'rejected_reconfirm'],
    ['by likeness, out of its place', '2.结转下年度继续办\n0', 'carried_out'],
  ])('%s', (_, printed, row) => {
    expect(
      rowsIn(`${FIRST}${printed}\n4.保护第三方合法权益\n0${row === 'carried_out' ? '' : LAST}`),
    ).not.toContain(row);
  });
});
