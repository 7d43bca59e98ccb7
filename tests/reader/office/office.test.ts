import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { itemKey } from '../../../src/domain/item.ts';
import { UnreadableError } from '../../../src/reader/document.ts';
import { readReport, type ReadReport } from '../../../src/reader/read-report.ts';
import { readReports } from '../../../src/reader/read-reports.ts';
import { anyReport } from '../generate/any-report.ts';
import { compare } from '../generate/compare.ts';
import { truthOf } from '../generate/truth-of.ts';
import { SEED } from '../seed.ts';
import { OFFICE, printOffice, type OfficeFormat } from './print-office.ts';
import { LONG } from '../../runs.ts';

const PRINTED = join(import.meta.dirname, 'printed');
const RUNS = 40;

/** What is said, wherever it stands. */
const saidIn = ({ head, facts }: ReadReport) => ({
  head,
  facts: facts.map((fact: Fact) => [
    itemKey(fact.item),
    fact.state,
    fact.state === 'reported' ? [fact.value, fact.approximate] : null,
  ]),
});

/** The readings in an archive of one report printed in every format, by format. */
async function readAll(archive: string): Promise<ReadonlyMap<string, ReadReport>> {
  const found = new Map<string, ReadReport>();
  for await (const { name, reading } of readReports(readFileSync(join(PRINTED, archive)), archive)) {
    if (reading instanceof UnreadableError) throw new Error(`${name}: ${reading.message}`);
    found.set(reading.format, reading);
  }
  return found;
}

describe.each(readdirSync(PRINTED))('%s, printed by LibreOffice', (archive) => {
  it.each(Object.entries(OFFICE))('says in %s what it says in %s', async (format, from) => {
    const all = await readAll(archive);
    const [found, expected] = [all.get(format), all.get(from)];
    expect(expected?.facts.filter(({ state }) => state === 'reported').length).toBeGreaterThan(50);
    expect(found && saidIn(found)).toEqual(expected && saidIn(expected));
  });
});

describe.runIf(LONG)(`${RUNS} generated reports (seed ${SEED})`, () => {
  it.each(Object.keys(OFFICE) as readonly OfficeFormat[])(
    'read back from %s with every figure',
    async (format) => {
      const reports = fc.sample(anyReport, { seed: SEED, numRuns: RUNS });
      const printed = await printOffice(reports, format);
      for (const [at, report] of reports.entries()) {
        const read = await readReport(printed[at]!, `report.${format}`);
        const { inventions, verdicts } = compare(truthOf(report), report.head, read);
        expect(inventions).toEqual([]);
        expect(verdicts.filter(({ part, isExact }) => part === 'tables' && !isExact)).toEqual([]);
      }
    },
    600_000,
  );
});
