import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/cli/build.ts';
import { publishedIn, recordVersion } from '../../src/cli/record-version.ts';
import { FIGURES, listen, makeSources } from '../cli/sources.ts';

/** Published data of 示例市, after an edit of its figures. */
async function published(figures = FIGURES) {
  const options = await makeSources(figures);
  await build(options, listen().effects);
  return publishedIn(options.out);
}
const emptyFolder = () => mkdtemp(join(tmpdir(), 'nianbao-versions-'));
const nothing = async () => null;
const before = await published();

test('a change of a figure is written down with what stood before and what stands now', async () => {
  const folder = await emptyFolder();
  const now = await published(FIGURES.replace(',12,reported', ',21,reported'));
  const { version, changed } = await recordVersion(folder, before, now, '2026-11-24');
  expect(changed).toBe(1);
  expect(await readFile(join(folder, `${version}.csv`), 'utf8')).toMatch(
    /2021,示例市财政局,permits,,table2,reported,12,reported,21\n$/,
  );
});

test('a blank that became a number, a mark, and a figure withdrawn are changes too', async () => {
  const folder = await emptyFolder();
  const now = await published(
    FIGURES.replace(',,blank', ',0,reported')
      .replace('340,approximate', '340,reported')
      .replace(/.*,permits,.*\n/, ''),
  );
  const { version } = await recordVersion(folder, before, now, '2026-11-24');
  const csv = await readFile(join(folder, `${version}.csv`), 'utf8');
  expect(csv).toContain('granted,total,table3,blank,,reported,0\n');
  expect(csv).toContain('website_posts,,prose,reported+approximate,340,reported,340\n');
  expect(csv).toMatch(/permits,,table2,reported,12,,\n/);
});

test('the same data are the same version, recorded once', async () => {
  const folder = await emptyFolder();
  const row = await recordVersion(folder, before, before, '2026-11-24');
  expect(row).toMatchObject({ previous: null, changed: null });
  expect(await readdir(folder)).toEqual(['versions.csv']);
});

test('where the data published last are not at hand, nothing is said of what changed', async () => {
  const folder = await emptyFolder();
  expect(await recordVersion(folder, nothing, before, '2026-11-24')).toMatchObject({ changed: null });
});
