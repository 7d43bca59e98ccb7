import { DIALECT, toSchema } from '../../dataset/datapackage.ts';
import { sha256 } from '../../dataset/hash.ts';
import type { TableDefinition } from '../../dataset/table.ts';
import type { CsvKind } from './csv-file.ts';

/** A file of the site that can be taken away, described but for its content. */
export interface FileDescription {
  /** From the site's front page: `data/nianbao.xlsx`. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  readonly format: string;
  readonly mediatype: string;
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly hash: string;
  /** Rows of data; null where the file is no single table. */
  readonly rows: number | null;
}

/** A file made while the site is built. */
export interface MadeFile extends FileDescription {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly table: TableDefinition | null;
  /** Of a CSV file. */
  readonly kind: CsvKind | null;
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  duckdb: 'application/vnd.duckdb.database',
  md: 'text/markdown',
} as const;

/** A file with its size and hash; the format is its ending. */
export function toMadeFile(
  path: string,
  [zh, en]: readonly [zh: string, en: string],
  content: string | Uint8Array<ArrayBuffer>,
  rest: Pick<MadeFile, 'rows' | 'table'> & { readonly kind?: CsvKind },
): MadeFile {
  const format = path.slice(path.lastIndexOf('.') + 1) as keyof typeof MEDIA_TYPES;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  return {
    path,
    zh,
    en,
    format,
    mediatype: MEDIA_TYPES[format],
    bytes,
    hash: sha256(content),
    content,
    kind: null,
    ...rest,
  };
}

/** What of the published `data/datapackage.json` the site's own one takes over. */
export interface PublishedPackage {
  readonly resources: readonly { readonly path: string; readonly [property: string]: unknown }[];
  readonly [property: string]: unknown;
}

/**
 * `datapackage.json` of the whole site: the published tables and every file made from them, by their paths from the
 * front page. Frictionless Data Package, https://datapackage.org/profiles/1.0/
 */
export function toSitePackage(published: PublishedPackage, files: readonly MadeFile[]): string {
  const tables = published.resources.map((resource) => ({ ...resource, path: `data/${resource.path}` }));
  // The list of what a build wrote is for the next build.
  return `${JSON.stringify({ ...published, files: undefined, resources: [...tables, ...files.map(toResource)] })}\n`;
}

function toResource({ path, zh, en, format, mediatype, bytes, hash, table, kind, rows }: MadeFile) {
  // A byte order mark is no part of a column's name, so files for spreadsheets are no tables to a program.
  const isTabular = kind === 'plain';
  return {
    profile: isTabular ? 'tabular-data-resource' : 'data-resource',
    name: toName(path),
    path,
    title: `${zh} / ${en}`,
    format,
    mediatype,
    ...(kind !== null || format === 'json' || format === 'md' ? { encoding: 'utf-8' } : {}),
    bytes,
    hash: `sha256:${hash}`,
    ...(rows === null ? {} : { rows }),
    ...(isTabular ? { dialect: DIALECT } : {}),
    ...(table === null || kind === 'spreadsheet'
      ? {}
      : { schema: isOfOneSubject(path) ? toBareSchema(table) : toSchema(table) }),
  };
}

const isOfOneSubject = (path: string) => !path.startsWith('data/');

/** The same columns as the long table, whose schema says what they mean. */
const toBareSchema = ({ columns, key }: TableDefinition) => ({
  fields: Object.entries(columns).map(([name, { kind }]) => ({ name, type: kind })),
  missingValues: [''],
  primaryKey: key,
});

/** A name of lower-case letters, digits and dashes out of a path: `metrics-permits`, `nianbao-xlsx`. */
const toName = (path: string) =>
  path
    .replace(/^data\//, '')
    .replace(/\/data\.csv$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
