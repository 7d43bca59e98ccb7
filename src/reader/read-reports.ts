import { openPackage } from './decode/open-package.ts';
import type { Packed } from './decode/packed.ts';
import { UnreadableError } from './document.ts';
import { readReport, type ReadReport } from './read-report.ts';

/** A document, by the name of its file and of what holds it (`市局.zip/年报.docx`), and what it says. */
export interface NamedReading extends Packed {
  readonly reading: ReadReport | UnreadableError;
}

/** Archives within archives; a hostile one goes on and on. */
const DEEPEST = 3;

/**
 * Reads every document in a file: itself, the members of an archive, what a mail says and what is attached to it. A
 * letter that only carries reports is none. A document that cannot be read stands among the others with its reason;
 * any other error is thrown.
 */
export async function* readReports(bytes: Uint8Array, name: string, depth = 0): AsyncGenerator<NamedReading> {
  const held = depth < DEEPEST ? await openPackage(bytes).catch(unreadable) : null;
  if (held === null || held instanceof UnreadableError) {
    yield { name, bytes, reading: held ?? (await readOne(bytes, name)) };
    return;
  }
  let count = 0;
  try {
    for (const member of held.members)
      for await (const found of readReports(member.bytes, `${name}/${member.name}`, depth + 1)) {
        count += 1;
        yield found;
      }
  } catch (error) {
    yield { name, bytes, reading: unreadable(error) };
    return;
  }
  if (held.hasText) yield* readText(bytes, name, count > 0);
  else if (count === 0) yield { name, bytes, reading: new UnreadableError('empty') };
}

async function* readText(bytes: Uint8Array, name: string, isCarrier: boolean): AsyncGenerator<NamedReading> {
  const reading = await readOne(bytes, name);
  if (!isCarrier || !(reading instanceof UnreadableError)) yield { name, bytes, reading };
}

const readOne = (bytes: Uint8Array, name: string) => readReport(bytes, name).catch(unreadable);

function unreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  throw error;
}
