const KEY = '#sql=';

/** The part of an address that carries a query: deflated, then base64url. */
export async function toSqlHash(sql: string): Promise<string> {
  const packed = await through(new TextEncoder().encode(sql), new CompressionStream('deflate-raw'));
  return KEY + toBase64Url(packed);
}

/** The query an address carries; null where it carries none or one that cannot be unpacked. */
export async function fromSqlHash(hash: string): Promise<string | null> {
  if (!hash.startsWith(KEY)) return null;
  try {
    const packed = fromBase64Url(hash.slice(KEY.length));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await through(packed, new DecompressionStream('deflate-raw')),
    );
  } catch {
    return null;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
