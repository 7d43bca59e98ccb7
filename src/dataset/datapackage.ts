import { coverageOf } from './coverage.ts';
import { limitsOf } from './limits.ts';
import { sha256 } from './hash.ts';
import type { Column, TableDefinition } from './table.ts';
import { TABLES, type Dataset } from './tables.ts';

/** A published file and its content. */
export interface PublishedFile {
  readonly name: string;
  readonly content: string;
}

export const DESCRIPTOR = 'datapackage.json';
export const DATABASE = 'nianbao.duckdb';
/** The folder of documents, made even where there are none. */
export const DOCUMENTS = 'documents';

/** A file that a build wrote: its path from the published folder, and its hash unless equal data may give other bytes. */
export interface FileOfBuild {
  readonly path: string;
  readonly hash: string | null;
}

/** Every file that a build wrote, from the text of its descriptor, which is not among them; null where it is none. */
export function filesOfBuild(descriptor: string): readonly FileOfBuild[] | null {
  const parsed = parseJson(descriptor);
  if (!isRecord(parsed) || parsed.name !== 'nianbao' || !Array.isArray(parsed.files)) return null;
  const files: readonly unknown[] = parsed.files;
  return files.every(isFileOfBuild) ? files : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A path that leads out of the folder names no file of it. */
const isFileOfBuild = (file: unknown): file is FileOfBuild =>
  isRecord(file) &&
  typeof file.path === 'string' &&
  file.path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') &&
  (file.hash === null || typeof file.hash === 'string');

/** The eight characters that name a state of the data: the same rows always have the same version. */
export function versionOf(files: readonly PublishedFile[]): string {
  return sha256(files.map(({ name, content }) => `${name}\n${content}`).join('\n')).slice(0, 8);
}

/** `datapackage.json` for the published files: Frictionless Data Package, https://datapackage.org/profiles/1.0/ */
export function toDatapackage(dataset: Dataset, files: readonly PublishedFile[]): string {
  const coverage = coverageOf(dataset);
  const limits = limitsOf(coverage);
  const descriptor = {
    profile: 'data-package',
    name: 'nianbao',
    title: '政府信息公开工作年度报告数据集',
    description: limits.map(({ zh, en }) => `${zh}\n${en}`).join('\n\n'),
    version: versionOf(files),
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    sources: [
      {
        title:
          '各机构公布的政府信息公开工作年度报告，地址见 sources.csv / Annual reports as published; addresses in sources.csv',
      },
    ],
    coverage,
    files: toFilesOfBuild(dataset, files),
    resources: TABLES.map((table) =>
      toResource(
        table,
        files.find(({ name }) => name === `${table.name}.csv`)!,
      ),
    ),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function toFilesOfBuild({ sources }: Dataset, files: readonly PublishedFile[]): readonly FileOfBuild[] {
  const documents = sources.filter(({ kind }) => kind === 'document');
  return [
    ...files.map(({ name, content }) => ({ path: name, hash: `sha256:${sha256(content)}` })),
    { path: DATABASE, hash: null },
    ...documents.map(({ name, sha256: hash }) => ({ path: `${DOCUMENTS}/${name}`, hash: `sha256:${hash}` })),
  ];
}

/** Said outright, as readers that guess take a text full of slashes for something else. */
export const DIALECT = { delimiter: ',', doubleQuote: true, lineTerminator: '\n' } as const;

function toResource(table: TableDefinition, { name, content }: PublishedFile) {
  return {
    profile: 'tabular-data-resource',
    name: table.name.replaceAll('_', '-'),
    path: name,
    title: `${table.zh} / ${table.en}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: DIALECT,
    bytes: Buffer.byteLength(content),
    hash: `sha256:${sha256(content)}`,
    schema: toSchema(table),
  };
}

/** The Table Schema of a table: columns, keys, and that an empty field is no value. */
export function toSchema({ columns, key, references }: TableDefinition) {
  return {
    fields: Object.entries(columns).map(([column, definition]) => toField(column, definition)),
    missingValues: [''],
    ...(key.length === 0 ? {} : { primaryKey: key }),
    ...(references.length === 0 ? {} : { foreignKeys: references.map(toForeignKey) }),
  };
}

function toField(name: string, { kind, required, zh, en, oneOf, pattern }: Column) {
  return {
    name,
    type: kind,
    title: zh,
    description: en,
    constraints: {
      ...(required ? { required } : {}),
      ...(oneOf === undefined ? {} : { enum: oneOf }),
      ...(pattern === undefined ? {} : { pattern }),
    },
  };
}

function toForeignKey({ columns, table, to }: TableDefinition['references'][number]) {
  return { fields: columns, reference: { resource: table.replaceAll('_', '-'), fields: to } };
}
