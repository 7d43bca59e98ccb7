/** Other encodings in which pages and files are still published. */
export const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8 with a byte order mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16, little end first': (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'UTF-16, big end first': (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
  GB18030: (text) => Uint8Array.from([...text].flatMap((character) => GB18030.get(character) ?? [])),
};

/** Two-byte and ASCII characters, turned round from the decoder, there being no encoder in the platform. */
const GB18030: ReadonlyMap<string, readonly number[]> = new Map(
  [...singleBytes(), ...doubleBytes()].map((bytes) => [
    new TextDecoder('gb18030').decode(Uint8Array.from(bytes)),
    bytes,
  ]),
);

function* singleBytes(): Generator<readonly number[]> {
  for (let byte = 0; byte < 0x80; byte += 1) yield [byte];
}

function* doubleBytes(): Generator<readonly number[]> {
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) if (trail !== 0x7f) yield [lead, trail];
}
