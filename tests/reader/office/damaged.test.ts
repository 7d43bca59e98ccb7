import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { decode } from '../../../src/reader/decode/decode.ts';
import { UnreadableError } from '../../../src/reader/document.ts';
import { readReport } from '../../../src/reader/read-report.ts';
import { runs } from '../../runs.ts';
import { hold } from '../hold.ts';
import { anyFlips, flipBytes } from '../mutate/flip-bytes.ts';
import { withoutProof } from '../mutate/stands-at-its-place.ts';
import { SEED } from '../seed.ts';

const RUNS = runs(12, 400);
const PRINTED = unzipSync(readFileSync(join(import.meta.dirname, 'printed/示例-1.zip')));

/** The part of a package that holds what is read. */
const PARTS = { odt: 'content.xml', ods: 'content.xml' } as const;

type Damage = (bytes: Uint8Array) => Uint8Array;

const anyShare = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);

const anyFlip: fc.Arbitrary<Damage> = anyFlips.map((flips) => (bytes) => flipBytes(bytes, flips));
const anyEnd: fc.Arbitrary<Damage> = anyShare.map((share) => (bytes) => bytes.slice(0, at(bytes, share)));
/** A disk or a network loses whole blocks, and gives others twice. */
const anyLostBlock: fc.Arbitrary<Damage> = fc.tuple(anyShare, fc.constantFrom(64, 512, 4096)).map(
  ([share, size]) =>
    (bytes) =>
      bytes.slice().fill(0, at(bytes, share), at(bytes, share) + size),
);
const anyBlockTwice: fc.Arbitrary<Damage> = fc
  .tuple(anyShare, anyShare, fc.constantFrom(64, 512, 4096))
  .map(([from, to, size]) => (bytes) => {
    const damaged = bytes.slice();
    const block = bytes.slice(at(bytes, from), at(bytes, from) + size);
    damaged.set(block.slice(0, bytes.length - at(bytes, to)), at(bytes, to));
    return damaged;
  });
const anyDamage = fc.oneof(anyFlip, anyEnd, anyLostBlock, anyBlockTwice);

/** In a package the damage reaches the part itself, since its checksum would stop it outside. */
function damageIn(bytes: Uint8Array, part: string, damage: Damage): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: damage(parts[part]!) });
}

/** Refused by one line, or read with what stands there; all else is let through as a crash. */
async function expectReadOrRefused(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const { facts } = await readReport(bytes.slice(), name);
    expect(withoutProof(facts, await decode(bytes.slice(), name))).toEqual([]);
    return 'read';
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    expect(error.message).not.toContain('\n');
    return 'refused';
  }
}

describe(
  `a damaged file is read or refused by one line (seed ${SEED}, ${RUNS} of each kind)`,
  { timeout: 120_000 },
  () => {
    it.each(['doc', 'rtf', 'odt', 'xls', 'ods'] as const)('%s', async (format) => {
      const whole = PRINTED[`report.${format}`]!;
      const said = vi.spyOn(console, 'error');
      expect(await expectReadOrRefused(whole, `report.${format}`)).toBe('read');
      await hold(
        fc.asyncProperty(anyDamage, async (damage) => {
          await expectReadOrRefused(damage(whole), `report.${format}`);
        }),
        RUNS,
      );
      expect(said).not.toHaveBeenCalled();
      said.mockRestore();
    });

    it.each(Object.entries(PARTS))('%s, within its %s', async (format, part) => {
      await hold(
        fc.asyncProperty(anyDamage, async (damage) => {
          await expectReadOrRefused(damageIn(PRINTED[`report.${format}`]!, part, damage), `report.${format}`);
        }),
        RUNS,
      );
    });
  },
);
