import readExcelFile from 'read-excel-file/universal';
import type { Document } from '../document.ts';
import { refuseFarCells } from './refuse-far-cells.ts';
import { readMerges } from './read-merges.ts';
import { sheetsToDocument, type Sheet } from './sheet-to-table.ts';
import { toDamaged } from './to-damaged.ts';
import { repack, unpack } from './unpack.ts';

/** A workbook, a table a sheet; places are cells. */
export async function decodeXlsx(bytes: Uint8Array): Promise<Document> {
  const entries = unpack(bytes);
  refuseFarCells(entries);
  const merges = readMerges(entries);
  const sheets = await readSheets(bytes);
  return sheetsToDocument(
    sheets.map((rows, at) => ({ rows, merges: merges[at] ?? [] })),
    'xlsx',
  );
}

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet['rows'][]> {
  try {
    const sheets = await readExcelFile(new Uint8Array(repack(bytes)).buffer);
    return sheets.map(({ data }) => data);
  } catch (cause) {
    throw toDamaged(cause, 'damaged-xlsx');
  }
}
