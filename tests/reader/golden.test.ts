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
import type { PrintedHead } from '../../src/reader/head/head-evidence.ts';
import type { Refusal } from '../../src/reader/refusals.ts';

const FOLDER = join(import.meta.dirname, '../reports');

/** By item: a number, or the state of what is none. */
type Plain = Readonly<Record<string, number | Exclude<Fact['state'], 'reported'>>>;

/** What a case's tables say, and its head and its prose where the case is about them. */
interface Expected {
  readonly head?: PrintedHead;
  readonly forms: Forms;
  readonly facts: Plain;
  readonly prose?: Plain;
}

/** A case that is no report. */
interface Refused {
  readonly refusal: Refusal;
}

const CASES = readdirSync(FOLDER).filter((name) => !name.startsWith('.'));

const readCase = (name: string) => {
  const folder = join(FOLDER, name);
  const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
  return {
    source,
    bytes: new Uint8Array(readFileSync(join(folder, source))),
    why: readFileSync(join(folder, 'why.md'), 'utf8').trim(),
    expected: JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected | Refused,
  };
};

describe.each(CASES.map((name) => [name, readCase(name)] as const))(
  '%s',
  (_, { source, bytes, why, expected }) => {
    if ('refusal' in expected) {
      it(why, async () => {
        await expect(readReport(bytes, source)).rejects.toMatchObject(expected);
      });
      return;
    }

    it(why, async () => {
      const { head, facts } = await readReport(bytes, source);
      expect(head.forms).toEqual(expected.forms);
      if (expected.head) expect(head).toEqual({ ...expected.head, forms: expected.forms });
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
  },
);

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
