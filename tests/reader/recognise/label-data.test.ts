import { describe, expect, it } from 'vitest';
import { FORM_2019, FORM_2021 } from '../../form/printed-forms.ts';
import {
  findOldHeading,
  findSection,
  HEADINGS,
  OLD_HEADINGS,
} from '../../../src/reader/text/find-section.ts';
import { foldWidth, toCore } from '../../../src/reader/text/fold.ts';
import { LABEL_ALIASES } from '../../../src/reader/recognise/label-aliases.ts';
import { LABELS_BY_CORE } from '../../../src/reader/recognise/labels.ts';

const core = (label: string) => toCore(foldWidth(label));
const PRINTED = [...FORM_2019.table3, ...FORM_2021.table3].map(({ label }) => core(label));

describe('another wording of a label', () => {
  it.each(LABEL_ALIASES)(
    '%s: %s is seen in a report and stands for that row alone',
    (metric, wording, seen) => {
      expect(core(seen)).toBe(core(wording));
      expect(LABELS_BY_CORE.get(core(seen))?.map(({ row }) => row)).toEqual([metric]);
    },
  );

  it.each(LABEL_ALIASES)('%s: %s would not be known without its line', (...[, , seen]) => {
    const others = LABEL_ALIASES.map(([, , other]) => other).filter((other) => other !== seen);
    expect([...PRINTED, ...others.map(core)]).not.toContain(core(seen));
  });
});

describe('the words of a heading', () => {
  it.each(HEADINGS)(
    '%i: %s opens its section, and no other line of the list would',
    (section, _, example) => {
      expect(findSection(example)).toBe(section);
      const matching = HEADINGS.filter(([, words]) => words.test(core(example)));
      expect(matching.map(([number]) => number)).toEqual([section]);
    },
  );

  it.each(OLD_HEADINGS.map(([, example], at) => [example, at] as const))(
    '%s belongs to an outline from before 2019',
    (example, at) => {
      expect(findOldHeading(example)).toBe(at);
      expect(findOldHeading(example.slice(2))).toBeUndefined();
    },
  );
});
