import { LEVELS, type Agency, type Level } from '../domain/agency.ts';
import { APPLICANTS, BASES } from '../domain/item.ts';
import { PROGRESS, REMINDERS, type Correspondence } from './correspondence.ts';
import { readRegister, type RegisterEntry } from './read-register.ts';
import { SourceError } from './source-lines.ts';
import {
  claimKey,
  claimsOf,
  WORKSPACE_FORMAT,
  type Decision,
  type NamedBodies,
  type OwnDocument,
  type ScopeInAddress,
  type Workspace,
} from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What `workspace.json` says besides the documents themselves. */
export interface WorkspaceHead {
  readonly workspace: Workspace;
  /** The documents are those of the made-up city. */
  readonly example: boolean;
}

/** The text of `workspace.json`, of which nothing is believed unchecked. Throws WorkspaceError. */
export function parseWorkspace(text: string): WorkspaceHead {
  const root = toFields(toJson(text));
  if (!Number.isInteger(root.format)) throw new WorkspaceError('no-workspace');
  if (Number(root.format) > WORKSPACE_FORMAT) throw new WorkspaceError('newer');
  const documents = toList(root.documents).map(toDocument);
  const held = new Set(documents.map(({ sha256 }) => sha256));
  const decisions = toList(root.decisions).map(toDecision);
  expect(held.size === documents.length && decisions.every(({ sha256 }) => held.has(sha256)));
  const workspace = {
    ...{ documents, decisions },
    correspondence: [
      ...toList(root.findings).map(toFindingProgress),
      ...toList(root.reminders ?? []).map(toReminder),
    ],
    register: toList(root.registers).flatMap(toRegister),
    groups: toList(root.groups).map(toGroup),
    scope: root.scope === null ? null : toScope(root.scope),
  };
  // Of what was decided about a document the last word counts, as it does in the browser; the rest is said once.
  const said = claimsOf({ ...workspace, decisions: [] }).map(claimKey);
  expect(new Set(said).size === said.length);
  return { workspace, example: root.example === true };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WorkspaceError('damaged', { cause });
  }
}

function toDocument(value: unknown): OwnDocument {
  const { sha256, name, bytes, keptOn } = toFields(value);
  return { sha256: toHash(sha256), name: toText(name), bytes: toCount(bytes), keptOn: toTime(keptOn) };
}

function toDecision(value: unknown): Decision {
  const fields = toFields(value);
  const of = { sha256: toHash(fields.sha256), decidedOn: toTime(fields.decidedOn) };
  switch (fields.about) {
    case 'agency':
      return { ...of, about: 'agency', agency: toAgency(fields.agency) };
    case 'year':
      return { ...of, about: 'year', year: toYear(fields.year) };
    case 'cell':
      return {
        ...of,
        about: 'cell',
        item: toItemKey(fields.item),
        value: fields.value === null ? null : toNumber(fields.value),
        quote: toText(fields.quote),
      };
    case 'current':
      return { ...of, about: 'current', report: toText(fields.report) };
    default:
      throw new WorkspaceError('damaged');
  }
}

function toFindingProgress(value: unknown): Correspondence {
  const { report, check, applicant, cells, progress, on, decidedOn } = toFields(value);
  const isOpen = progress === 'open';
  return {
    about: 'finding',
    report: toText(report),
    check: toText(check),
    applicant: applicant === null ? null : oneOf(APPLICANTS, applicant),
    cells: toList(cells).map(toItemKey),
    progress: oneOf(PROGRESS, progress),
    on: isOpen && on === null ? null : toDay(on),
    decidedOn: toTime(decidedOn),
  };
}

function toReminder(value: unknown): Correspondence {
  const { report, step, on, decidedOn } = toFields(value);
  return {
    about: 'reminder',
    report: toText(report),
    step: oneOf(REMINDERS, step),
    on: toDay(on),
    decidedOn: toTime(decidedOn),
  };
}

/** A register is carried as the text of its own file. */
function toRegister(value: unknown): readonly RegisterEntry[] {
  expect(typeof value === 'string');
  try {
    return readRegister({ name: 'register.csv', bytes: new TextEncoder().encode(value) });
  } catch (cause) {
    if (cause instanceof SourceError) throw new WorkspaceError('damaged', { cause });
    throw cause;
  }
}

function toGroup(value: unknown): NamedBodies {
  const { name, agencies } = toFields(value);
  expect(toText(name).trim() !== '');
  return { name: toText(name), agencies: toList(agencies).map(toText) };
}

function toScope(value: unknown): ScopeInAddress {
  const { place, group } = toFields(value);
  return place === undefined ? { group: toText(group) } : { place: toText(place) };
}

function toAgency(value: unknown): Agency {
  const { name, level, field, province, city, county } = toFields(value);
  expect(toText(name).trim() !== '');
  return {
    name: toText(name),
    level: toLevel(level),
    field: toText(field),
    province: toText(province),
    city: toText(city),
    county: toText(county),
  };
}

function expect(holds: boolean): asserts holds {
  if (!holds) throw new WorkspaceError('damaged');
}

function toFields(value: unknown): Fields {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value));
  return value as Fields;
}
function toList(value: unknown): readonly unknown[] {
  expect(Array.isArray(value));
  return value;
}
const LONGEST = 1000;
function toText(value: unknown): string {
  expect(typeof value === 'string' && value.length <= LONGEST);
  return value;
}
function toNumber(value: unknown): number {
  expect(typeof value === 'number' && Number.isFinite(value));
  return value;
}
function toCount(value: unknown): number {
  const count = toNumber(value);
  expect(Number.isSafeInteger(count) && count >= 0);
  return count;
}
export const FIRST_YEAR = 2008;
const LAST_YEAR = 2100;
function toYear(value: unknown): number {
  const year = toCount(value);
  expect(year >= FIRST_YEAR && year <= LAST_YEAR);
  return year;
}
function toHash(value: unknown): string {
  expect(typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
  return value;
}
function toTime(value: unknown): string {
  expect(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value));
  return value;
}
function toDay(value: unknown): string {
  expect(/^\d{4}-\d{2}-\d{2}$/.test(toText(value)) && !Number.isNaN(Date.parse(toText(value))));
  return toText(value);
}
function oneOf<Known extends string>(all: readonly Known[], value: unknown): Known {
  const found = all.find((known) => known === value);
  expect(found !== undefined);
  return found;
}
const toLevel = (value: unknown): Level | '' => oneOf(['', ...LEVELS], value);
function toItemKey(value: unknown): string {
  const [basis, metric, applicant, ...rest] = toText(value).split('/');
  expect(BASES.some((known) => known === basis) && /^\w+$/.test(metric ?? '') && rest.length === 0);
  expect(applicant === undefined || APPLICANTS.some((known) => known === applicant));
  return toText(value);
}
