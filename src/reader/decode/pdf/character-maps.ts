/** pdf.js's character maps, each packed as a module of its own that is loaded when a document asks for it. */
const MAPS: Readonly<Record<string, () => Promise<string>>> =
  import.meta.env === undefined
    ? {}
    : import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
        query: '?url&inline',
        import: 'default',
      });

interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/** Gives pdf.js what a PDF needs that names a Chinese font without holding it: which character each code is. */
export class CharacterMaps {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const load = Object.entries(MAPS).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (kind !== 'cMapUrl' || load === undefined) throw new Error(`no character map: ${filename}`);
    return Uint8Array.from(atob((await load()).replace(/^.*,/u, '')), (byte) => byte.charCodeAt(0));
  }
}
