import { checkReport } from '../../checks/check-report.ts';
import { toReadJson } from '../../dataset/reading-json.ts';
import { unplaced } from '../../domain/agency.ts';
import type { OwnReports } from './own-reports.svelte.ts';
import { writeWorkspaceFile, type PackedDocument } from './write-workspace-file.ts';

interface Options {
  readonly dataVersion: string;
  readonly language: 'zh' | 'en';
}

/** The `.nianbao` file of what is kept. */
export const packWorkspace = (own: OwnReports, { dataVersion, language }: Options): Promise<Blob> =>
  writeWorkspaceFile(
    { workspace: own.kept, dataVersion, example: own.kind === 'example' },
    toPacked(own, language),
  );

/** What the document says, as the command prints it: a person's decisions stand apart. */
async function* toPacked(own: OwnReports, language: Options['language']): AsyncGenerator<PackedDocument> {
  for await (const { document, file, review } of own.files()) {
    const { reading } = review;
    const { head, facts } = reading;
    const findings = checkReport({
      agency: unplaced(head.agency ?? ''),
      year: head.year,
      head,
      facts,
      whole: true,
    });
    const readingJson = JSON.stringify(toReadJson({ ...document, report: reading }, findings, language));
    yield { document, file, format: reading.format, readingJson };
  }
}
