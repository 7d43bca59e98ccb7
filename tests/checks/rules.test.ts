import { describe, expect, it } from 'vitest';
import { findRuleText } from '../../src/checks/rules/rule-texts.ts';
import { findRule, RULES } from '../../src/checks/rules/rules.ts';
import { CURRENT_FORMS } from '../../src/form/forms.ts';
import { LACKING } from '../../src/checks/rules/lacking.ts';

const BETWEEN_YEARS = [
  'x_carry',
  'x_rules_in_force',
  'x_norms_in_force',
  'x_2019_prev_items',
  'x_2019_disclosed_total',
];
const CJK = /[\u4e00-\u9fff]/;

describe('the rules', () => {
  it('have an id each, and every id of a sum that the forms print or that stands between years', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        ...CURRENT_FORMS.flatMap(({ sums }) => sums.map(({ check }) => check)),
        ...BETWEEN_YEARS,
      ]),
    );
  });

  it('are grouped by authority: printed, implied, question', () => {
    const grades = RULES.map(({ grade }) => grade);
    expect([...new Set(grades)]).toEqual(['printed', 'implied', 'question']);
    expect(grades).toEqual([...grades].sort((a, b) => order(a) - order(b)));
    expect(RULES.filter(({ grade }) => grade === 'printed').map(({ id }) => id)).toEqual(['t3_identity']);
  });

  it.each(RULES)('$id rests on something and says so in both languages', ({ id, title }) => {
    const { restsOn, sentence } = findRuleText(id);
    for (const words of [restsOn, title, sentence]) {
      expect(words.zh).toMatch(CJK);
      expect(words.en).toMatch(/[a-z]{3}/);
    }
    expect(sentence.zh).toMatch(/。$/);
    expect(sentence.en).toMatch(/\.$/);
  });

  it('put every reason for leaving a check undecided into both languages', () => {
    for (const { zh, en } of Object.values(LACKING)) {
      expect(zh).toMatch(CJK);
      expect(en).not.toMatch(CJK);
    }
  });

  it('refuse an id that is no check', () => {
    expect(() => findRule('t9_sum')).toThrow('no such check: t9_sum');
  });
});

const order = (grade: string) => ['printed', 'implied', 'question'].indexOf(grade);
