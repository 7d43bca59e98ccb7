import type { Reminder, ReminderStep } from '../../dataset/correspondence.ts';
import { toFileName } from '../downloads/file-name.ts';
import { toXlsxFile } from '../downloads/xlsx-file.ts';
import { zipFiles } from '../downloads/zip-files.ts';
import { answerQuestion } from '../question/question.ts';
import type { ReportScope } from '../queries/stated.ts';
import { narrowQuestion, type ScopedBodies } from '../scope/narrow.ts';
import type { Source } from '../source/source.ts';
import { briefQuestion, toBrief, type BriefContext } from './brief.ts';
import { toLetters, type Letter, type LetterContext } from './letter.ts';
import { toLetterSheets } from './letter-list.ts';
import { toLetterPaper } from './letter-paper.ts';
import { lettersQuestion } from './letters-question.ts';
import { toDocx } from './paper-docx.ts';
import { toReminderPaper, type Reminded } from './reminder-paper.ts';

/** Whose reports letters are about. */
export interface LetterScope {
  readonly scope: ReportScope;
  /** Null where the scope says it all. */
  readonly bodies: ScopedBodies | null;
}

/** A file with its name. */
export interface NamedFile {
  readonly name: string;
  readonly file: Blob;
}

/** Asks the source for what letters are written from, and writes them. */
export async function askLetters(
  source: Source,
  { scope, bodies }: LetterScope,
  context: LetterContext,
): Promise<readonly Letter[]> {
  return toLetters(await answerQuestion(source, narrowQuestion(lettersQuestion(scope), bodies)), context);
}

/** One letter as DOCX. */
export const writeLetter = async (letter: Letter, dataVersion: string): Promise<NamedFile> => ({
  name: `${toFileName([letter.body, String(letter.year), '核查函'])}.docx`,
  file: await toDocx(toLetterPaper(letter, dataVersion)),
});

/** Every letter as DOCX in one ZIP, with the list of what they ask. */
export async function packLetters(
  letters: readonly Letter[],
  { among, year, dataVersion }: Pick<BriefContext, 'among' | 'year' | 'dataVersion'>,
): Promise<NamedFile> {
  const digits = String(letters.length).length;
  const files = new Map<string, Blob>();
  for (const [at, letter] of letters.entries()) {
    const { name, file } = await writeLetter(letter, dataVersion);
    files.set(`${String(at + 1).padStart(digits, '0')}-${name}`, file);
  }
  const list = await writeList(letters, { among, year, dataVersion });
  files.set(list.name, list.file);
  return { name: `${toFileName([among, String(year), '核查函'])}.zip`, file: await zipFiles(files) };
}

/** What the letters ask, as XLSX. */
export async function writeList(
  letters: readonly Letter[],
  { among, year, dataVersion }: Pick<BriefContext, 'among' | 'year' | 'dataVersion'>,
): Promise<NamedFile> {
  const notes = [
    `${among}，${year} 年度及以往年度尚待答复的：${letters.length} 家`,
    '数字照录自各机构公布的年报，不作改动。“待说明”是提请说明，不是认定有误。',
    `数据版本 ${dataVersion}`,
  ];
  return {
    name: `${toFileName([among, String(year), '核查事项'])}.xlsx`,
    file: await toXlsxFile(toLetterSheets(letters, notes)),
  };
}

/** The letter of a step to a body without a report, as DOCX. */
export const writeReminder = async (
  reminded: Reminded,
  step: ReminderStep,
  { today, dataVersion }: Pick<BriefContext, 'today' | 'dataVersion'>,
): Promise<NamedFile> => ({
  name: `${toFileName([reminded.body, String(reminded.year), STEPS[step]])}.docx`,
  file: await toDocx(toReminderPaper(reminded, step, today, dataVersion)),
});
const STEPS: Readonly<Record<Reminder['step'], string>> = {
  reminder: '提醒函',
  'second-reminder': '再次提醒函',
  notice: '通知',
};

/** The brief on a scope and year, as DOCX. */
export async function writeBrief(
  source: Source,
  { scope, bodies }: LetterScope,
  context: BriefContext,
): Promise<NamedFile> {
  const rows = await answerQuestion(source, narrowQuestion(briefQuestion(scope), bodies));
  return {
    name: `${toFileName([context.among, String(context.year), '情况通报素材'])}.docx`,
    file: await toDocx(toBrief(rows, context)),
  };
}
