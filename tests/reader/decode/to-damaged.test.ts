import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { decode } from '../../../src/reader/decode/decode.ts';
import { toDamaged } from '../../../src/reader/decode/to-damaged.ts';
import { UnreadableError } from '../../../src/reader/document.ts';

test("a library's own error says that the file is damaged, and keeps its cause", () => {
  const cause = new Error('unclosed tag');
  const refusal = toDamaged(cause, 'damaged-docx');
  expect(refusal).toBeInstanceOf(UnreadableError);
  expect(refusal).toMatchObject({ refusal: 'damaged-docx', cause });
});

test.each([new TypeError('x is not a function'), new RangeError('stack'), new ReferenceError('y')])(
  'a fault of the program stays what it is: %s',
  (fault) => expect(toDamaged(fault, 'damaged-docx')).toBe(fault),
);

test('a refusal of our own is passed on', () => {
  const refusal = new UnreadableError('too-many-cells');
  expect(toDamaged(refusal, 'damaged-xlsx')).toBe(refusal);
});

test.each([
  ['damaged-docx', zipSync({ 'word/document.xml': strToU8('<w') })],
  ['damaged-xlsx', zipSync({ 'xl/workbook.xml': strToU8('<w') })],
  ['damaged-archive', strToU8('PK\u0003\u0004 cut short')],
  ['damaged-pdf', strToU8('%PDF-1.4\nnothing follows')],
])('%s is said by the decoder that knows it', async (refusal, bytes) => {
  await expect(decode(bytes, 'x')).rejects.toMatchObject({ refusal });
});

test('a decoder that cannot be loaded is no damaged file', async () => {
  vi.resetModules();
  vi.doMock('read-excel-file/universal', () => {
    throw new TypeError('cannot load');
  });
  const { decode: decodeAnew } = await import('../../../src/reader/decode/decode.ts');
  const failed = decodeAnew(zipSync({ 'xl/workbook.xml': strToU8('<w') }), 'x');
  await expect(failed).rejects.toSatisfy((error) => !('refusal' in (error as object)));
  vi.doUnmock('read-excel-file/universal');
});
