import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { limitsOf } from '../../dataset/limits.ts';
import { run, STATIC } from '$lib/database/published.server.ts';
import { tableRows } from '$lib/queries/table-rows.ts';
import type { PageServerLoad } from './$types';

interface Descriptor {
  readonly version: string;
  readonly coverage: Parameters<typeof limitsOf>[0];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly title: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly title: string;
        readonly description: string;
        readonly constraints: { readonly required?: boolean };
      }[];
    };
  }[];
}

const DATABASE = 'nianbao.duckdb';

export const load: PageServerLoad = async () => {
  const descriptor = JSON.parse(await readFile(`${STATIC}/data/datapackage.json`, 'utf8')) as Descriptor;
  const counts = await run(tableRows);
  const database = await readFile(`${STATIC}/data/${DATABASE}`);
  return {
    version: descriptor.version,
    coverage: descriptor.coverage,
    limits: limitsOf(descriptor.coverage),
    tables: descriptor.resources.map(({ name, path, title, bytes, hash, schema }) => ({
      path,
      title: title.split(' / '),
      bytes,
      hash: hash.replace('sha256:', ''),
      rows: counts.find(({ table_name }) => table_name === name.replaceAll('-', '_'))!.rows,
      fields: schema.fields.map((field) => ({
        name: field.name,
        type: field.type,
        zh: field.title,
        en: field.description,
        required: field.constraints.required === true,
      })),
    })),
    database: {
      path: DATABASE,
      bytes: database.byteLength,
      hash: createHash('sha256').update(database).digest('hex'),
    },
    descriptorBytes: (await stat(`${STATIC}/data/datapackage.json`)).size,
  };
};
