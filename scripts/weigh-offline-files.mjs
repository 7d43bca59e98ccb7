import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Gives every file of the list `offline.json` in a built site its length in bytes, which is known only now.
 * @param {string} folder
 */
export async function weighOfflineFiles(folder) {
  const list = join(folder, 'offline.json');
  const groups = /** @type {Record<string, readonly string[]>} */ (JSON.parse(await readFile(list, 'utf8')));
  const weigh = async (/** @type {string} */ path) => ({
    path,
    bytes: (await stat(join(folder, path))).size,
  });
  const weighed = Object.entries(groups).map(async ([name, paths]) => [
    name,
    await Promise.all(paths.map(weigh)),
  ]);
  await writeFile(list, JSON.stringify(Object.fromEntries(await Promise.all(weighed))));
}
