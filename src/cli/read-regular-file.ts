import { constants, open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { BYTES_PER_MB, type Limits } from './limits.ts';
import { RefusedError } from './refused-error.ts';

/** `why` of what is a pipe, a device or a socket. */
export const NOT_REGULAR = 'not-a-regular-file';

/**
 * The bytes of a regular file within the limit; what is none is refused before anything is read, so that a pipe or a
 * device cannot keep us waiting. Throws RefusedError, or the system's error.
 */
export async function readRegularFile(path: string, { fileMb }: Limits): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (found.isDirectory()) throw new RefusedError({ cause: 'world', why: 'EISDIR' });
    if (!found.isFile()) throw new RefusedError({ cause: 'world', why: NOT_REGULAR });
    const most = fileMb * BYTES_PER_MB;
    const bytes =
      found.size > most ? null : await buffer(file.createReadStream({ autoClose: false, end: most }));
    if (bytes === null || bytes.length > most)
      throw new RefusedError({ cause: 'limit', limit: 'fileMb', most: fileMb });
    return bytes;
  } finally {
    await file.close();
  }
}
