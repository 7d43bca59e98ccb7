/** Addresses of pdf.js's character maps where Vite packs the reader; elsewhere they are read from the package. */
const PACKED: Readonly<Record<string, string>> =
  import.meta.env === undefined
    ? {}
    : import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
        eager: true,
        query: '?url&no-inline',
        import: 'default',
      });

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/**
 * Fetches for pdf.js what a PDF needs that names a Chinese font without holding it: which character each code is. One
 * file each, from this site or from the package on disk, and only when asked for.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`not here: ${filename}`);
    return fromDisk(filename) ?? fromSite(filename);
  }
}

function fromDisk(filename: string): Uint8Array | undefined {
  if (typeof process !== 'object' || typeof process.getBuiltinModule !== 'function') return undefined;
  const { createRequire } = process.getBuiltinModule('node:module');
  const path = createRequire(import.meta.url).resolve(`pdfjs-dist/cmaps/${filename}`);
  return new Uint8Array(process.getBuiltinModule('node:fs').readFileSync(path));
}

async function fromSite(filename: string): Promise<Uint8Array> {
  const address = Object.entries(PACKED).find(([path]) => path.endsWith(`/${filename}`))?.[1];
  if (address === undefined) throw new Error(`no character map: ${filename}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
