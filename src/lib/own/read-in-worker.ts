/** Entry of a reading worker: the command's reader, unchanged, one file at a time. */
import { sha256 } from '../../dataset/hash.ts';
import { decode } from '../../reader/decode/decode.ts';
import { openPackage, type Package } from '../../reader/decode/open-package.ts';
import { UnreadableError } from '../../reader/document.ts';
import { readReport } from '../../reader/read-report.ts';
import { toSetText } from '../pages/report/set-text.ts';
import { readWorkspaceFile } from '../../dataset/read-workspace-file.ts';
import { WorkspaceError } from '../../dataset/workspace-error.ts';
import type { Answered, Asked, Envelope } from './worker-messages.ts';

type AskedOf<Kind extends Asked['kind']> = Extract<Asked, { readonly kind: Kind }>;

/** Archives within archives; a hostile one goes on and on. */
const DEEPEST = 3;

let go: ((wanted: boolean) => void) | null = null;

const answer = (answered: Answered, transfer: Transferable[] = []) =>
  self.postMessage({ nianbao: answered } satisfies Envelope, { transfer });

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'go') go?.(data.wanted);
  else void answerTo(data).then(answer, (error: unknown) => answer(toRefusal(error)));
});

function answerTo(asked: Exclude<Asked, { readonly kind: 'go' }>): Promise<Answered> {
  switch (asked.kind) {
    case 'read':
      return read(asked);
    case 'text':
      return toBytes(asked.file)
        .then((bytes) => decode(bytes, asked.name))
        .then((document) => ({ kind: 'text', text: toSetText(document) }));
    case 'hash':
      return toBytes(asked.file).then((bytes) => ({ kind: 'hashed', sha256: sha256(bytes) }));
    case 'workspace':
      return open(asked);
  }
}

async function read({ file, name, depth }: AskedOf<'read'>): Promise<Answered> {
  const bytes = await toBytes(file);
  answer({ kind: 'hashed', sha256: sha256(bytes) });
  if (!(await new Promise<boolean>((resolve) => (go = resolve)))) return { kind: 'skipped' };
  const held = depth < DEEPEST ? await openPackage(bytes) : null;
  const members = held === null ? 0 : hand(held);
  if (held !== null && !held.hasText) {
    if (members === 0) throw new UnreadableError('empty');
    return { kind: 'opened' };
  }
  try {
    return { kind: 'read', reading: await readReport(bytes, name) };
  } catch (error) {
    // A letter that only carries reports is none.
    if (members > 0 && error instanceof UnreadableError) return { kind: 'opened' };
    throw error;
  }
}

function hand({ members }: Package): number {
  let count = 0;
  for (const { name, bytes } of members) {
    const own = new Uint8Array(bytes);
    answer({ kind: 'member', name, bytes: own }, [own.buffer]);
    count += 1;
  }
  return count;
}

async function open({ file }: AskedOf<'workspace'>): Promise<Answered> {
  const text = readWorkspaceFile(await toBytes(file), ({ sha256, bytes }) => {
    const own = new Uint8Array(bytes);
    answer({ kind: 'member', name: sha256, bytes: own }, [own.buffer]);
  });
  return { kind: 'workspace', text };
}

const toBytes = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

function toRefusal(error: unknown): Answered {
  if (error instanceof UnreadableError) return { kind: 'refused', refusal: error.refusal };
  if (error instanceof WorkspaceError) return { kind: 'not-taken', fault: error.fault };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
