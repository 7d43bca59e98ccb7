/** 信息, 政府, 公开, 行政, 申请 in UTF-8, read as if they were GBK: no Chinese text holds many of these. */
const MISREAD = /淇℃伅|鏀垮簻|鍏紑|琛屾斂|鐢宠/gu;
const ENOUGH = 5;
/** Of a character that stands for a lost byte; those before it tell the loss, since they end too early. */
const LOST: readonly number[] = [];

/**
 * Text whose UTF-8 some machine once read as GBK, read anew; any other text as it is. Where a character's last byte
 * was lost on the way, which happens before ASCII, it is U+FFFD.
 */
export function undoMojibake(text: string): string {
  if ((text.match(MISREAD) ?? []).length < ENOUGH) return text;
  const codes = gbkCodes();
  const bytes = [...text].flatMap((character) =>
    character <= '\u007f' ? [character.charCodeAt(0)] : (codes.get(character) ?? LOST),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** The two bytes of every character of GBK, drawn from the decoder, since there is no encoder. */
function gbkCodes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') codes.set(character, [lead, trail]);
    }
  // Browsers know it under two codes, Node under one; text that was UTF-8 has it from a byte of its own.
  codes.set('\u20ac', [0x80]);
  return codes;
}
