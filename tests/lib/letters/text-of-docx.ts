import { decodeDocx } from '../../../src/reader/decode/docx.ts';

/** The words of a DOCX file as the reader of documents has them: a line a paragraph, a line a row of a table. */
export async function textOfDocx(file: Blob): Promise<string> {
  const { blocks } = await decodeDocx(new Uint8Array(await file.arrayBuffer()));
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map((row) => row.map(({ text }) => text.trim()).join(' | ')),
  );
  return `${lines.join('\n')}\n`;
}
