// Serves a folder of static files as a plain host does: no compression, 404.html for what is not there, with status 200
// where the site lists the address among its pages.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  '.atom': 'application/atom+xml; charset=utf-8',
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
});

/** @param {string} path */
const sizeOf = async (path) => {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
};

/**
 * The file that a request path means, as hosts of static files agree: itself, its index, or itself with .html.
 * @param {string} folder @param {string} path
 */
async function findFile(folder, path) {
  for (const candidate of [path, join(path, 'index.html'), `${path.replace(/\/$/, '')}.html`]) {
    const file = join(folder, candidate);
    if ((await sizeOf(file)) !== null) return file;
  }
  return null;
}

/**
 * The addresses of pages that the browser fills: the list of all pages, as paths from the front page.
 * @param {string} folder
 */
async function listPages(folder) {
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8').catch(() => '');
  return new Set(
    [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => toPage(decodeURI(address ?? ''))),
  );
}

/**
 * The address of a body, place or report from the front page, whatever folder of a host that is in; null for others.
 * @param {string} address
 */
const toPage = (address) =>
  /(?:agencies|places|reports)\/[^?#]+$/.exec(address)?.[0].replace(/\/?$/, '/') ?? null;

/** Figures made to stand in other sites, in either language. */
const EMBEDDED = /^(?:\/en)?\/embed\//;

/**
 * The Chinese page whose English one is filled in the browser; null for an address that is not English.
 * @param {string} path @param {string} base
 */
const twinOf = (path, base) => (path.startsWith(`${base}/en/`) ? path.slice(base.length + 3) : null);

/**
 * Serves `folder` below the path `base` at a port of this machine; with a port that is taken, the next free one.
 * @param {{ folder: string, port: number, base?: string }} options
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export function serve({ folder, port, base = '' }) {
  const pages = listPages(folder);
  const server = createServer(async (request, response) => {
    const path = decodePath(request.url ?? '/');
    const file = path?.startsWith(base) ? await findFile(folder, path.slice(base.length)) : null;
    const shown = file ?? join(folder, '404.html');
    const size = await sizeOf(shown);
    const page = toPage(path ?? '');
    const twin = twinOf(path ?? '', base);
    const found =
      file !== null ||
      (page !== null && (await pages).has(page)) ||
      (twin !== null && (await findFile(folder, twin)) !== null);
    response.writeHead(found ? 200 : 404, {
      'x-content-type-options': 'nosniff',
      // Figures made to stand in other sites may be framed, other pages only by the site itself.
      ...(EMBEDDED.test(path?.slice(base.length) ?? '')
        ? {}
        : { 'content-security-policy': "frame-ancestors 'self'" }),
      'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
      ...(size === null ? {} : { 'content-length': size }),
      'cache-control': shown.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (size === null || request.method === 'HEAD') response.end();
    else createReadStream(shown).pipe(response);
  });
  return new Promise((resolvePort, reject) => {
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' && port < 65_000 ? server.listen((port += 1), '127.0.0.1') : reject(error),
    );
    server.on('listening', () => resolvePort({ port, close: () => server.close() }));
    server.listen(port, '127.0.0.1');
  });
}

/** @param {string} url */
function decodePath(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'build', port = '4173'] = process.argv.slice(2);
  const base = process.env.BASE_PATH ?? '';
  const served = await serve({ folder: resolve(folder), port: Number(port), base });
  console.log(`http://127.0.0.1:${served.port}${base}/`);
}
