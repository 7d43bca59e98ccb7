import { readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
};
const CHUNK = 8192;

/** A line to the visitor: all responses share its width; each begins one round trip late. */
export interface Line {
  readonly bitsPerSecond: number;
  readonly roundTripMs: number;
}
export interface SlowServer {
  readonly origin: string;
  /** What was asked for since the last call, with the bytes of its body over the wire. */
  readonly takeRequests: () => readonly { readonly path: string; readonly bytes: number }[];
  readonly close: () => void;
}

/** Serves a folder as a static host does, gzip on, through a line of the given width. */
export async function openSlowServer(folder: string, line: Line): Promise<SlowServer> {
  const files = new Map<string, Buffer>();
  const load = (path: string) => files.get(path) ?? remember(files, path);
  let requests: { path: string; bytes: number }[] = [];
  let free = performance.now();
  async function send(response: ServerResponse, body: Buffer): Promise<void> {
    for (let at = 0; at < body.length && !response.destroyed; at += CHUNK) {
      const chunk = body.subarray(at, at + CHUNK);
      free = Math.max(free, performance.now()) + (chunk.length * 8000) / line.bitsPerSecond;
      const early = free - performance.now();
      // A timer is no finer than a millisecond; what is owed less than that is waited for with the next chunk.
      if (early > 2) await wait(early);
      response.write(chunk);
    }
    response.end();
  }
  async function answer(path: string, response: ServerResponse): Promise<void> {
    const file = toFile(folder, path);
    await wait(line.roundTripMs);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const body = load(file);
    requests.push({ path, bytes: body.length });
    const type = TYPES[extname(file)];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(type && { 'content-encoding': 'gzip' }),
    });
    await send(response, body);
  }
  const server = createServer((request, response) => {
    void answer(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: () => server.close(),
  };
}

function toFile(folder: string, path: string): string | null {
  const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function remember(files: Map<string, Buffer>, path: string): Buffer {
  const bytes = readFileSync(path);
  const body = TYPES[extname(path)] ? gzipSync(bytes) : bytes;
  files.set(path, body);
  return body;
}
