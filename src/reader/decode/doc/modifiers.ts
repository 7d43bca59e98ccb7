import type { Stream, WordFile } from './word-file.ts';

/** One change of a property: its code and where its operand lies among the properties. */
export interface Modifier {
  readonly code: number;
  readonly operand: Stream;
}

export const CODES = {
  isDeleted: 0x0800,
  isHidden: 0x083c,
  isInTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x6649,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  cells: 0xd608,
  verticalMerge: 0xd62b,
  horizontalMerge: 0x5624,
  elsewhere: 0x6646,
} as const;

const CHANGED_TABS = 0xc615;
/** Bytes of an operand by the top bits of its code; of the sixth kind the operand tells. */
const SIZES = [1, 1, 2, 4, 2, 2, undefined, 3] as const;

/** Reads modifiers ([MS-DOC] 2.2.5.1); those that lie in the data stream are read there. */
export function readModifiers(properties: Stream, { data }: Pick<WordFile, 'data'>): readonly Modifier[] {
  const found: Modifier[] = [];
  for (let at = 0; at + 2 < properties.bytes.length;) {
    const code = properties.u16(at);
    const { start, length } = operandAt(properties, code, at + 2);
    if (start + length > properties.bytes.length) break;
    const operand = properties.slice(start, length);
    if (code === CODES.elsewhere) found.push(...readElsewhere(operand.u32(0), data));
    else found.push({ code, operand });
    at = start + length;
  }
  return found;
}

function readElsewhere(at: number, data: Stream): readonly Modifier[] {
  const properties = data.slice(at + 2, data.u16(at));
  return readModifiers(properties, { data: data.slice(0, 0) }).filter(({ code }) => code !== CODES.elsewhere);
}

function operandAt(properties: Stream, code: number, at: number): { start: number; length: number } {
  const size = SIZES[code >> 13];
  if (size !== undefined) return { start: at, length: size };
  if (code === CODES.cells) return { start: at + 2, length: properties.u16(at) - 1 };
  if (code === CHANGED_TABS && properties.u8(at) === 255)
    return { start: at, length: properties.bytes.length - at };
  return { start: at + 1, length: properties.u8(at) };
}

/** The last operand of a code, as a number; 0 where it is not there. */
export const valueOf = (modifiers: readonly Modifier[], code: number): number => {
  const operand = modifiers.findLast((modifier) => modifier.code === code)?.operand;
  if (operand === undefined) return 0;
  return operand.bytes.length >= 4 ? operand.u32(0) : operand.u8(0);
};
