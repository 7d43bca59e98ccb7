import { UnreadableError, type Document } from '../document.ts';

/** A PDF; places are boxes on pages. */
export async function decodePdf(_bytes: Uint8Array): Promise<Document> {
  throw new UnreadableError('PDF files cannot be read yet');
}
