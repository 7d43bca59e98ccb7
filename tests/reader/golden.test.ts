import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { itemKey } from '../../src/domain/item.ts';
import type { Evidence } from '../../src/domain/place.ts';
import type { Forms } from '../../src/domain/report.ts';
import { decode } from '../../src/reader/decode/decode.ts';
import type { Document } from '../../src/reader/document.ts';
import { readReport } from '../../src/reader/read-report.ts';

const FOLDER = join(import.meta.dirname, '../reports');

/** By item: a number, or the state of what is none. */
type Plain = Readonly<Record<string, number | Exclude<Fact['state'], 'reported'>>>;

/** What a case's tables say, and its prose where that is what the case is about. */
interface Expected {
  readonly forms: Forms;
  readonly facts: Plain;
  readonly prose?: Plain;
}

const CASES = readdirSync(FOLDER).filter((name) => !name.startsWith('.'));

describe.each(CASES)('%s', (name) => {
  const folder = join(FOLDER, name);
  const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
  const bytes = new Uint8Array(readFileSync(join(folder, source)));

  it(readFileSync(join(folder, 'why.md'), 'utf8').trim(), async () => {
    const expected: Expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const { head, facts } = await readReport(bytes, source);
    expect(head.forms).toEqual(expected.forms);
    expect(toPlain(facts.filter(({ item }) => item.basis !== 'prose'))).toEqual(expected.facts);
    if (expected.prose)
      expect(toPlain(facts.filter(({ item }) => item.basis === 'prose'))).toEqual(expected.prose);
  });

  it('gives one fact an item, each with what the source holds at its place, and the same a second time', async () => {
    const { facts } = await readReport(bytes, source);
    const document = await decode(bytes, source);
    expect(new Set(facts.map(({ item }) => itemKey(item))).size).toBe(facts.length);
    for (const fact of facts) if ('at' in fact) expect(textAt(document, fact.at)).toBe(fact.at.quote);
    expect(await readReport(bytes, source)).toEqual(await readReport(bytes, source));
  });
});

const toPlain = (facts: readonly Fact[]) =>
  Object.fromEntries(
    facts.map((fact) => [itemKey(fact.item), fact.state === 'reported' ? fact.value : fact.state]),
  );

/** What stands at a place; a page's box is taken at its word. */
function textAt({ text, blocks }: Document, { place, quote }: Evidence): string | undefined {
  if ('start' in place) return text?.slice(place.start, place.end);
  if ('page' in place) return quote;
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
  return cells.find(
    ({ place: at }) =>
      'table' in at && at.table === place.table && at.row === place.row && at.column === place.column,
  )?.text;
}
