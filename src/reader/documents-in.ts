import { openPackage } from './decode/open-package.ts';
import type { Packed } from './decode/packed.ts';
import { UnreadableError } from './document.ts';

/** A document, by the name of its file and of what holds it (`市局.zip/年报.docx`), or why nothing more is found there. */
export type FoundDocument = Packed & {
  /** What a mail says that has documents attached: a letter that only carries reports is none itself. */
  readonly isLetter: boolean;
  readonly refused: UnreadableError | null;
};

/** Archives within archives; a hostile one goes on and on. */
const DEEPEST = 3;
/** The mail itself, beside what is attached to it. */
const LETTER = '正文.eml';
/** Documents in one file, and their bytes, all archives within it counted together. */
const MOST_DOCUMENTS = 2000;
const MOST_BYTES = 512_000_000;

/**
 * Every document in a file, in its order: itself, the members of an archive, what is attached to a mail and then what
 * it says. The same bytes give the same documents. What cannot be opened stands among the others with its reason; any
 * other error is thrown.
 */
export async function* documentsIn(bytes: Uint8Array, name: string): AsyncGenerator<FoundDocument> {
  const left = { documents: MOST_DOCUMENTS, bytes: MOST_BYTES };
  yield* documentsBelow({ name, bytes }, left, 0);
}

async function* documentsBelow(
  file: Packed,
  left: { documents: number; bytes: number },
  depth: number,
): AsyncGenerator<FoundDocument> {
  const held = depth < DEEPEST ? await openPackage(file.bytes).catch(unreadable) : null;
  if (held === null || held instanceof UnreadableError) {
    left.documents -= 1;
    left.bytes -= file.bytes.length;
    yield { ...file, isLetter: false, refused: held };
    return;
  }
  const names = new Set<string>();
  try {
    for (const { name, bytes } of held.members) {
      const own = nameAmong(names, name);
      names.add(own);
      yield* documentsBelow({ name: `${file.name}/${own}`, bytes }, left, depth + 1);
      if (left.documents < 0 || left.bytes < 0) throw new UnreadableError('too-large-archive');
    }
  } catch (error) {
    yield { ...file, isLetter: false, refused: unreadable(error) };
    return;
  }
  const own = { name: `${file.name}/${nameAmong(names, LETTER)}`, bytes: file.bytes };
  if (held.hasText) yield { ...own, isLetter: names.size > 0, refused: null };
  else if (names.size === 0) yield { ...file, isLetter: false, refused: new UnreadableError('empty') };
}

/** A name that leads nowhere else as a path, and that none of the others has: 年报.docx, 年报 (2).docx. */
function nameAmong(others: ReadonlySet<string>, name: string): string {
  const steps = name.split(/[/\\]/u).filter((step) => !/^\.{0,2}$/u.test(step));
  const path = steps.length === 0 ? '1' : steps.join('/');
  const [stem, ending] = [path.replace(/\.[^./]*$/u, ''), /\.[^./]*$/u.exec(path)?.[0] ?? ''];
  let own = path;
  for (let count = 2; others.has(own); count += 1) own = `${stem} (${count})${ending}`;
  return own;
}

function unreadable(error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  throw error;
}
