import { describe, expect, test } from 'vitest';
import { STATE_WORDS, type State } from '../../src/domain/states.ts';
import { translateTo } from '../../src/lib/messages/translate.ts';

describe('the vocabulary of states', () => {
  const words = Object.values(STATE_WORDS);

  test.each(['zh', 'en'] as const)('has a word and a meaning of its own for every state in %s', (locale) => {
    for (const part of ['word', 'meaning'] as const) {
      const said = words.map((entry) => entry[part][locale]);
      expect(said).not.toContain('');
      expect(new Set(said).size).toBe(said.length);
    }
  });

  test('draws no two states with one mark', () => {
    const marks = words.map(({ mark }) => mark).filter((mark) => mark !== '');
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('has no way to say that a body did not publish', () => {
    // @ts-expect-error: only a register of bodies that must report could say so.
    const state: State = 'not_published';
    expect(STATE_WORDS[state]).toBeUndefined();
    // @ts-expect-error: and the catalogue of messages holds no word for it.
    expect(translateTo('zh')('common.state.not_published')).toBe('common.state.not_published');
  });
});
