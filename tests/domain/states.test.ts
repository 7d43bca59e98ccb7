import { describe, expect, test } from 'vitest';
import { STATE_WORDS } from '../../src/domain/states.ts';

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
});
