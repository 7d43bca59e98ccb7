import type { FileTable } from '../../downloads/file-table.ts';
import { nameIn } from '../../messages/name-in.ts';
import { groupRows } from '../../database/group-rows.ts';
import type { ListedReport } from '../../queries/quality-agencies.ts';
import type { Timing } from '../../queries/quality-reports.ts';
import type { QualityContext } from './context.ts';
import type { GridCell, GridFoot, GridRow, GridView } from './grid.ts';

/** Bodies by years: whether a report was seen whole or in part, and whether it came out in time. */
export function toAgenciesGrid(reports: readonly ListedReport[], context: QualityContext): GridView {
  const { t } = context;
  const ofYears = [...new Map(reports.map((report) => [report.year, report])).values()].toSorted(
    (a, b) => a.year - b.year,
  );
  const years = ofYears.map(({ year }) => year);
  return {
    caption: t('quality.agencies.caption'),
    corner: t('quality.agencies.corner'),
    years,
    totals: [t('quality.reports'), t('quality.late'), t('quality.undated')],
    rows: [...groupRows(reports, ({ agency_id }) => agency_id).values()].map((own) =>
      toRow(own, years, context),
    ),
    foot: toFoot(ofYears, context),
    file: toFile(reports, context),
  };
}

/** A row for each report. */
const toFile = (reports: readonly ListedReport[], { t, locale }: QualityContext): FileTable => ({
  columns: [
    { id: 'agency_id', head: null },
    { id: 'name', head: t('quality.agencies.corner') },
    { id: 'field', head: t('common.field') },
    { id: 'year', head: t('common.year') },
    { id: 'completeness', head: t('quality.file.completeness') },
    { id: 'timing', head: t('quality.file.timing') },
    { id: 'published_on', head: t('quality.file.published_on') },
    { id: 'report_id', head: null },
  ],
  rows: reports.map(({ agency_id, name, field, year, completeness, timing, published_on, report_id }) => [
    agency_id,
    name,
    { id: field, words: field && nameIn(field, locale) },
    year,
    { id: completeness, words: t(`quality.completeness.${completeness}`) },
    { id: timing, words: t(`quality.timing.${timing}`) },
    published_on,
    report_id,
  ]),
});

function toRow(own: readonly ListedReport[], years: readonly number[], context: QualityContext): GridRow {
  const first = own[0]!;
  return {
    label: first.name,
    href: context.link(`/agencies/${first.agency_id}/`),
    agency: first.agency_id,
    cells: years.map((year) => {
      const report = own.find((candidate) => candidate.year === year);
      return report === undefined ? null : toCell(report, context);
    }),
    totals: [first.of_agency, first.late_of_agency, first.undated_of_agency],
  };
}

function toCell(report: ListedReport, { t, link }: QualityContext): GridCell {
  const { name, year, completeness, timing } = report;
  const marks: Readonly<Record<Timing, string>> = {
    on_time: '',
    late: t('quality.lateMark'),
    unsettled: '~',
    undated: '?',
  };
  return {
    text: completeness === 'whole' ? '●' : '◐',
    marks: marks[timing],
    tint: completeness === 'whole' ? 30 : 9,
    isLate: timing === 'late',
    href: link(`/reports/${report.report_id}/`),
    says: t('quality.agencies.cell', {
      name,
      year,
      completeness: t(`quality.completeness.${completeness}`),
      timing: t(`quality.timing.${timing}`),
    }),
  };
}

const toFoot = (ofYears: readonly ListedReport[], { t }: QualityContext): readonly GridFoot[] =>
  (
    [
      ['reports', 'of_year'],
      ['late', 'late_of_year'],
      ['undated', 'undated_of_year'],
    ] as const
  ).map(([label, count]) => ({
    label: t(`quality.${label}`),
    cells: ofYears.map((row) => String(row[count])),
    totals: ['', '', ''],
  }));
