import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emsOf, wrapText } from '../../../src/lib/downloads/wrap-text.ts';

test('Chinese breaks anywhere but before a mark that closes', () => {
  expect(wrapText('一二三四，五六', 4.5)).toEqual(['一二三', '四，五六']);
});

test('a word and a number hold together', () => {
  expect(wrapText('version aec7af36 of data', 9)).toEqual(['version aec7af36', 'of data']);
});

test('an address that fits nowhere is cut rather than lost', () => {
  const address = `https://shili.invalid/${'a'.repeat(100)}`;
  expect(wrapText(address, 20).join('')).toBe(address);
});

test('no line is wider than asked, and nothing is lost', () => {
  const text = fc.array(fc.constantFrom('年', '报', '，', ' ', 'a', 'W', '1', '/', '。'), { maxLength: 80 });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 30 }), (characters, ems) => {
      const lines = wrapText(characters.join(''), ems);
      expect(lines.join('').replace(/\s/g, '')).toBe(characters.join('').replace(/\s/g, ''));
      // A run of closing marks hangs on the character before it.
      for (const line of lines) expect(emsOf(line.replace(/[，。]+$/, ''))).toBeLessThanOrEqual(ems + 0.001);
    }),
  );
});
