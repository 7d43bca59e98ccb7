import { readFile } from 'node:fs/promises';
import { LONG } from '../../dataset/long-table.ts';
import type { TableDefinition } from '../../dataset/table.ts';
import { TABLES } from '../../dataset/tables.ts';
import { limitsOf } from '../../dataset/limits.ts';
import { sha256 } from '../../dataset/hash.ts';
import { run, STATIC } from '$lib/source/node-source.server.ts';
import { toDatasetJsonLd } from '$lib/downloads/dataset-json-ld.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { FRONT_PAGE } from '$lib/downloads/front-page.ts';
import { SITE_ADDRESS } from '$lib/downloads/site-address.server.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import { tableRows } from '$lib/queries/table-rows.ts';
import type { PageServerLoad } from './$types';

/** A table of the published descriptor, as far as the page shows it. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly bytes: number;
  readonly hash: string;
}

/** A file as the page lists it; `use` names its line on what it is for. */
const USES = {
  'data/nianbao.xlsx': 'xlsx',
  'data/nianbao-long.csv': 'long',
  'data/nianbao-long-excel.csv': 'longExcel',
  'data/nianbao-wide.csv': 'wide',
  'data/nianbao-wide-excel.csv': 'wideExcel',
  'data/nianbao.parquet': 'parquet',
  'data/nianbao.json': 'json',
  'data/nianbao.duckdb': 'duckdb',
  'data/README.md': 'readme',
} as const;

export const load: PageServerLoad = async () => {
  const { published, whole, database } = await publicFiles();
  const { version, coverage, title, description } = published;
  const resources = published.resources as unknown as readonly Resource[];
  const counts = await run(tableRows);
  const descriptor = await readFile(`${STATIC}/data/datapackage.json`);
  const offered = [...whole, database].map(({ content: _, table: __, kind: ___, ...file }) => file);
  return {
    version,
    coverage,
    limits: limitsOf(coverage),
    files: offered.map((file) => ({ ...file, use: USES[file.path as keyof typeof USES] })),
    tables: resources.map(({ name, path, title: of, bytes, hash }) => ({
      path: `data/${path}`,
      title: of.split(' / '),
      bytes,
      hash: hash.replace('sha256:', ''),
      rows: counts.find(({ table_name }) => table_name === name.replaceAll('-', '_'))!.rows,
    })),
    dictionary: [LONG, ...TABLES].map(toDictionary),
    descriptor: { bytes: descriptor.length, hash: sha256(descriptor) },
    jsonLd: toDatasetJsonLd({
      name: title,
      alternateName: 'Annual reports on government information disclosure in China',
      description,
      version,
      coverage,
      measured: (await run(metricList)).map(({ label_zh, unit }) => `${label_zh}（${unit}）`),
      files: offered,
      site: SITE_ADDRESS || FRONT_PAGE,
      page: 'data/',
    }),
  };
};

const toDictionary = ({ name, zh, en, columns }: TableDefinition) => ({
  path: `data/${name}.csv`,
  title: [zh, en],
  fields: Object.entries(columns).map(([column, { kind, required, ...words }]) => ({
    name: column,
    type: kind,
    zh: words.zh,
    en: words.en,
    required,
  })),
});
