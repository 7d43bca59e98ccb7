import type { Packed } from './decode/packed.ts';
import { UnreadableError } from './document.ts';
import { documentsIn, type FoundDocument } from './documents-in.ts';
import { readReport, type ReadReport } from './read-report.ts';

/** A document, by the name of its file and of what holds it (`市局.zip/年报.docx`), and what it says. */
export interface NamedReading extends Packed {
  readonly reading: ReadReport | UnreadableError;
}

/**
 * Reads every document in a file: itself, the members of an archive, what a mail says and what is attached to it. A
 * document that cannot be read stands among the others with its reason; any other error is thrown.
 */
export async function* readReports(bytes: Uint8Array, name: string): AsyncGenerator<NamedReading> {
  for await (const found of documentsIn(bytes, name)) {
    const reading = await readFound(found);
    if (reading !== null) yield { name: found.name, bytes: found.bytes, reading };
  }
}

/** What a document says, or why it cannot be read; null for a letter that only carries others. */
export async function readFound({
  bytes,
  name,
  isLetter,
  refused,
}: FoundDocument): Promise<ReadReport | UnreadableError | null> {
  if (refused !== null) return refused;
  try {
    return await readReport(bytes, name);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return isLetter ? null : error;
  }
}
