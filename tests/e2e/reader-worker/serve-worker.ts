import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { makeDist } from '../../../scripts/make-dist.mjs';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html' };
/** The door of the package as it is published. */
export const PACKAGE = join(import.meta.dirname, '../../../dist/nianbao.js');
const PAGE = '<!doctype html><meta charset="utf-8"><title>reader</title>';

export interface Served {
  /** Of a page that can start `worker.js`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Makes the package, bundles a worker that imports it, and serves it with an empty page beside it. */
export async function serveWorker(): Promise<Served> {
  await makeDist({ ifStale: true });
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-worker-'));
  await build({
    configFile: false,
    logLevel: 'error',
    // The types are those of the sources, what runs is the package.
    resolve: { alias: { '../../../src/nianbao.ts': PACKAGE } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'worker.ts'),
        output: { entryFileNames: 'worker.js', format: 'es' },
      },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(PAGE);
    readFile(join(folder, path)).then(
      (body) => response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
