import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNode } from '../../../src/lib/source/run-in-node.ts';
import { makePublicFiles, type PublicFiles } from '../../../src/lib/downloads/make-public-files.server.ts';
import { toSitePackage } from '../../../src/lib/downloads/site-package.ts';
import { readVersionRecord } from '../../../src/lib/downloads/version-record.server.ts';

/** What the site of a folder of static files hands out. */
export const filesOf = async (folder: string): Promise<PublicFiles> =>
  makePublicFiles({
    folder: join(folder, 'data'),
    run: runInNode(join(folder, 'data/nianbao.duckdb')),
    record: await readVersionRecord(join(folder, 'versions')),
  });

export const fileNamed = ({ whole }: PublicFiles, name: string) =>
  whole.find(({ path }) => path === `data/${name}`)!;
export const textOf = (files: PublicFiles, name: string) => String(fileNamed(files, name).content);
export const bytesOf = (files: PublicFiles, name: string) =>
  fileNamed(files, name).content as Uint8Array<ArrayBuffer>;

/** Puts every file that the site's own package lists into a folder of its own, as a visitor would take them. */
export function layOut(files: PublicFiles, staticFolder: string): string {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-site-'));
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const made = [...files.whole, files.database, ...files.versions, ...files.bySubject.values()];
  for (const { path } of files.published.resources)
    put(`data/${path}`, readFileSync(join(staticFolder, 'data', path)));
  for (const { path, content } of made) put(path, content);
  put('datapackage.json', toSitePackage(files.published, made));
  return root;
}
