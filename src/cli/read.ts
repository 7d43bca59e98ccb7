import { checkReport } from '../checks/check-report.ts';
import { toCheckJson, toReadJson } from '../dataset/reading-json.ts';
import { unplaced } from '../domain/agency.ts';
import type { Finding } from '../domain/finding.ts';
import type { Effects, ExitStatus, Language } from './effects.ts';
import { explain } from './explain.ts';
import { listFiles } from './list-files.ts';
import { printChecks, printReading } from './print-reading.ts';
import { isRefused, type FileRead } from './file-outcome.ts';
import type { Limits } from './limits.ts';
import { readMany } from './read-many.ts';
import { openReadings } from './readings.ts';
import { reportUnread } from './report-unread.ts';

export interface ReadOptions {
  /** Files, and folders that are read through. */
  readonly files: readonly string[];
  /** Where relative paths begin. */
  readonly folder: string;
  readonly json: boolean;
  /** How many files are read at once; null leaves it to the program. */
  readonly jobs: number | null;
  readonly limits: Limits;
  /** The folder of readings that are kept; null where none are. */
  readonly readings: string | null;
}

type Printer = (file: FileRead, findings: readonly Finding[], language: Language) => readonly string[];

/** Prints what each file says and its findings; 1 where a file could not be read, the rest are still read. */
export const read = (options: ReadOptions, effects: Effects) =>
  printAll(options, effects, options.json ? (...of) => [JSON.stringify(toReadJson(...of))] : printReading);

/** Prints the findings of each file only. */
export const check = (options: ReadOptions, effects: Effects) =>
  printAll(options, effects, options.json ? (...of) => [JSON.stringify(toCheckJson(...of))] : printChecks);

async function printAll(
  { files, ...options }: ReadOptions,
  effects: Effects,
  toLines: Printer,
): Promise<ExitStatus> {
  const listed = await listFiles(files, options.folder);
  reportUnread(listed, effects);
  const paths = listed.files.map(({ path }) => path);
  const { advance, stop } = effects.progress(paths.length);
  let status: ExitStatus = listed.unread.length > 0 ? 1 : 0;
  try {
    const readings = await openReadings(options, effects);
    for await (const { outcomes } of readMany(paths, { ...options, readings, onEach: advance }))
      for (const file of outcomes)
        if (isRefused(file)) {
          effects.report(`nianbao: ${file.path}: ${explain(file, effects.language)}`);
          status = 1;
        } else effects.print(...toLines(file, findingsOf(file), effects.language));
    readings?.report();
  } finally {
    stop();
  }
  return status;
}

const findingsOf = ({ report: { head, facts } }: FileRead): readonly Finding[] =>
  checkReport({ agency: unplaced(head.agency ?? ''), year: head.year, head, facts, whole: true });
