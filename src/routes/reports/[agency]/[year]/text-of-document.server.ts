import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { toSetText, type SetText } from '$lib/pages/report/set-text.ts';
import { decode } from '../../../../reader/decode/decode.ts';

/** The text that offsets of places refer to; null where the document has places of another kind. */
export async function textOfDocument(path: string): Promise<SetText | null> {
  return toSetText(await decode(new Uint8Array(await readFile(path)), basename(path)));
}
