import fc from 'fast-check';

/** What an attacker, or a careless clerk, puts into a name or a cell. */
const PARTS = [
  "=cmd|'/c calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1＋1',
  '\t=1',
  '\r\n=1',
  "'",
  "'=1",
  '"',
  ',',
  '，',
  ';',
  '<script>alert(1)</script>',
  '</text><a href="javascript:alert(1)">',
  '" onload="alert(1)',
  '&lt;',
  ']]>',
  '\u202egpj.exe',
  '\u2067示例\u2069',
  '\u200f',
  '\u001b]0;甲\u0007',
  '\u0000',
  '\ufffe',
  '\ud800',
  '😀',
  '{',
  '}',
  '\\input{甲}',
  '%',
  '#_$^~',
  '{{version}}',
  '$t(common.site)',
  'CON',
  'nul.txt',
  'LPT1',
  '../../甲',
  'C:\\甲?*|',
  ' ',
  '.',
  '示例市'.repeat(15),
  'x'.repeat(41),
] as const;

/** A text that can do harm where it is run, shown, or made a name of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PARTS),
  fc
    .array(fc.oneof(fc.constantFrom(...PARTS), fc.constantFrom('示例市财政局', 'a', '1')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
);

/** Few on every push, many where there is time. */
export const runs = (few: number): { readonly numRuns: number } => ({
  numRuns: process.env['NIANBAO_LONG'] === undefined ? few : few * 20,
});
