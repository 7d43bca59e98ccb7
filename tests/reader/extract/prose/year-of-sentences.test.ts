import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/reader/decode/text.ts';
import { readDocument } from '../../../../src/reader/read-report.ts';
import { yearOfSentences } from '../../../../src/reader/extract/prose/year-of-sentences.ts';

/** A report whose head says no year. */
const yearless = (prose: string) =>
  decodeText(
    `政府信息公开工作年度报告\n\n一、总体情况\n\n${prose}\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况`,
  );

describe('sentences tell the year where all that they name is one', () => {
  it.each([
    ['2023年，我局主动公开信息7条。', 2023],
    ['2023年度，我局收到申请9件。2023年1月1日至12月31日，网站发布信息7条。', 2023],
    ['2023年，我局主动公开信息7条，比2022年增加3条。', 2023],
    ['截至2023年12月底，网站发布信息7条。2023年，收到申请9件。', 2023],
    ['2023年，我局主动公开信息7条。2024年，我局将公开信息20条。', 2023],
    ['2023年，我局按照2019年修订的《条例》主动公开信息7条。', 2023],
    ['2023年，收到申请9件，结转至2024年3件。', 2023],
    ['2022年，我局主动公开信息7条。2023年，收到申请9件。', null],
    ['自2008年以来，我局主动公开信息7条；2023年收到申请9件。', null],
    ['2023年3月，我局收到申请9件。', null],
    ['2022年至2023年，我局主动公开信息7条。', null],
    ['今年，我局主动公开信息7条。', null],
    ['2024年，我局将公开信息20条。', null],
  ])('%s', (prose, year) => {
    expect(yearOfSentences(yearless(prose))?.year ?? null).toBe(year);
  });
});

describe('the figures of a report whose head says no year', () => {
  const read = (prose: string) => {
    const { head, facts, notices } = readDocument(yearless(prose));
    const fact = facts.find(({ item }) => item.metric === 'requests_received');
    return {
      year: head.year,
      rules: notices.map(({ rule }) => rule),
      state: fact?.state,
      because: fact && 'because' in fact ? fact.because : null,
    };
  };
  it('are read where its sentences tell it, and a notice says so', () => {
    expect(read('2023年，我局收到政府信息公开申请9件。')).toEqual({
      year: 2023,
      rules: ['year-of-sentences'],
      state: 'reported',
      because: null,
    });
  });
  it('are illegible where they name several', () => {
    expect(read('2022年，主动公开信息7条。2023年，收到政府信息公开申请9件。')).toEqual({
      year: null,
      rules: [],
      state: 'illegible',
      because: 'which-year',
    });
  });
});
