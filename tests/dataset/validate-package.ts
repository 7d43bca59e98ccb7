import Ajv from 'ajv';
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/dataset/csv.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}
interface Resource {
  readonly profile: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]\d+)?$/,
  boolean: /^(true|false)$/,
};

/** What is wrong with a data package by the rules of Frictionless: descriptor, hashes, header, types, constraints, keys. */
export function problemsOfPackage(folder: string): readonly string[] {
  const descriptor = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const resources: readonly Resource[] = descriptor.resources;
  const tabular = resources.filter(({ profile }) => profile === 'tabular-data-resource');
  const tables = new Map(tabular.map((resource) => [resource.name, readTable(folder, resource)]));
  return [
    ...problemsOfProfile(descriptor, tabular),
    ...problemsOfDescriptor(descriptor, resources),
    ...resources.flatMap((resource) => problemsOfFile(folder, resource)),
    ...tabular.flatMap((resource) => [
      ...problemsOfText(folder, resource),
      ...problemsOfCells(resource, tables.get(resource.name)!),
      ...problemsOfKeys(resource, tables),
    ]),
  ];
}

const profile = (name: string) => JSON.parse(readFileSync(`tests/dataset/profiles/${name}.json`, 'utf8'));
const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', allErrors: true, logger: false });
ajv.addMetaSchema(draft4);
const isPackage = ajv.compile(profile('data-package'));
const isTabular = ajv.compile(profile('tabular-data-resource'));

/** What the official profiles, as JSON Schema, find wrong. */
function problemsOfProfile(descriptor: object, tabular: readonly Resource[]): readonly string[] {
  const errors = (validate: typeof isPackage, value: object) =>
    validate(value) ? [] : [`profile: ${ajv.errorsText(validate.errors)}`];
  return [...errors(isPackage, descriptor), ...tabular.flatMap((resource) => errors(isTabular, resource))];
}

type Table = readonly Readonly<Record<string, string>>[];

function readTable(folder: string, { path, schema }: Resource): Table {
  const [header = [], ...records] = parseCsv(readFileSync(join(folder, path), 'utf8')).records;
  const names = schema.fields.map(({ name }) => name);
  if (String(header) !== String(names))
    throw new Error(`${path}: header ${header.join()} is not ${names.join()}`);
  return records.map((record) => Object.fromEntries(names.map((name, at) => [name, record[at]!])));
}

function problemsOfDescriptor(descriptor: Readonly<Record<string, unknown>>, resources: readonly Resource[]) {
  const { name, profile, licenses, sources, version } = descriptor;
  return [
    ...(typeof name === 'string' && /^[a-z0-9._-]+$/.test(name) ? [] : ['name is no identifier']),
    ...(profile === 'data-package' ? [] : ['profile is no data-package']),
    ...(typeof version === 'string' ? [] : ['no version']),
    ...(Array.isArray(licenses) && licenses.every((licence) => licence.name || licence.path)
      ? []
      : ['no licence']),
    ...(Array.isArray(sources) && sources.every(({ title }) => title) ? [] : ['a source without a title']),
    ...(new Set(resources.map((resource) => resource.name)).size === resources.length
      ? []
      : ['a resource twice']),
    ...resources
      .filter((resource) => !/^[a-z0-9._-]+$/.test(resource.name))
      .map((resource) => `name: ${resource.name}`),
    ...resources.filter(({ path }) => /^[/.]|:|\\/.test(path)).map(({ path }) => `unsafe path: ${path}`),
  ];
}

function problemsOfFile(folder: string, { path, bytes, hash }: Resource): readonly string[] {
  const content = readFileSync(join(folder, path));
  const found = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return [
    ...(content.length === bytes ? [] : [`${path}: ${content.length} bytes, not ${bytes}`]),
    ...(found === hash ? [] : [`${path}: hash`]),
  ];
}

function problemsOfText(folder: string, { path }: Resource): readonly string[] {
  const content = readFileSync(join(folder, path));
  const marked = content.subarray(0, 3).equals(Buffer.from('\uFEFF'));
  return [
    ...(content.includes('\r') || marked ? [`${path}: line ends or mark`] : []),
    ...(content.at(-1) === 10 ? [] : [`${path}: last line is not ended`]),
  ];
}

function problemsOfCells({ path, schema }: Resource, rows: Table): readonly string[] {
  return schema.fields.flatMap(({ name, type, constraints: { required, enum: values, pattern } = {} }) =>
    rows
      .filter((row) => {
        const value = row[name]!;
        if (value === '') return required === true;
        const fits = TYPES[type]!.test(value) && (values?.includes(value) ?? true);
        return !fits || (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(value));
      })
      .map((row) => `${path}: ${name}: ${JSON.stringify(row[name])}`),
  );
}

const keyOf = (row: Table[number], columns: readonly string[]) =>
  columns.map((column) => row[column]).join('\u0000');

function problemsOfKeys(
  { name, path, schema }: Resource,
  tables: ReadonlyMap<string, Table>,
): readonly string[] {
  const rows = tables.get(name)!;
  const { primaryKey = [], foreignKeys = [] } = schema;
  const keys = rows.map((row) => keyOf(row, primaryKey));
  const twice = primaryKey.length > 0 && new Set(keys).size !== rows.length;
  return [
    ...(twice ? [`${path}: a key stands twice`] : []),
    ...foreignKeys.flatMap(({ fields, reference }) => {
      const targets = new Set(tables.get(reference.resource)!.map((row) => keyOf(row, reference.fields)));
      return (
        rows
          // Empty fields refer to nothing, as in SQL.
          .filter((row) => fields.some((field) => row[field] !== '') && !targets.has(keyOf(row, fields)))
          .map((row) => `${path}: nothing in ${reference.resource} for ${keyOf(row, fields)}`)
      );
    }),
  ];
}
