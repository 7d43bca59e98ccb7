import { nameIn } from '../../messages/name-in.ts';
import type { CoverageCount } from '../../queries/quality-coverage.ts';
import { NO_PEERS } from '../../address/selection.ts';
import type { QualityContext } from './context.ts';
import type { GridCell, GridFoot, GridRow, GridView } from './grid.ts';

const COUNTS = ['reports', 'whole', 'part', 'on_time', 'late', 'unsettled', 'undated'] as const;

/** Fields by years: how many reports, and how many of them late or undated. */
export function toCoverageGrid(counts: readonly CoverageCount[], context: QualityContext): GridView {
  const { t } = context;
  const ofYears = counts
    .filter(({ all_fields, all_years }) => all_fields && !all_years)
    .toSorted((a, b) => a.year! - b.year!);
  const years = ofYears.map(({ year }) => year!);
  const cells = counts.filter(({ all_fields, all_years }) => !all_fields && !all_years);
  const most = Math.max(...cells.map(({ reports }) => reports));
  const all = counts.find(({ all_fields, all_years }) => all_fields && all_years);
  return {
    caption: t('quality.coverage.caption'),
    corner: t('quality.coverage.corner'),
    years,
    totals: COUNTS.map((count) => t(`quality.${count}`)),
    rows: counts
      .filter(({ all_fields, all_years }) => !all_fields && all_years)
      .map((row) => toRow(row, cells, years, most, context)),
    foot: all === undefined ? [] : toFoot(ofYears, all, context),
    file: {
      columns: [
        { id: 'field', head: t('common.field') },
        { id: 'year', head: t('common.year') },
        { id: 'agencies', head: t('quality.file.agencies') },
        ...COUNTS.map((count) => ({ id: count, head: t(`quality.${count}`) })),
      ],
      rows: cells.map(({ field, year, agencies, ...counted }) => [
        { id: field, words: field === null ? t('quality.noField') : nameIn(field, context.locale) },
        year,
        agencies,
        ...COUNTS.map((count) => counted[count]),
      ]),
    },
  };
}

function toRow(
  row: CoverageCount,
  cells: readonly CoverageCount[],
  years: readonly number[],
  most: number,
  context: QualityContext,
): GridRow {
  const own = cells.filter(({ field }) => field === row.field);
  return {
    label: row.field === null ? context.t('quality.noField') : nameIn(row.field, context.locale),
    href: row.field === null ? null : context.link('/quality/', { peers: { ...NO_PEERS, field: row.field } }),
    cells: years.map((year) => {
      const cell = own.find((candidate) => candidate.year === year);
      return cell === undefined ? null : toCell(cell, most, context);
    }),
    totals: COUNTS.map((count) => row[count]),
  };
}

function toCell(cell: CoverageCount, most: number, { t, link }: QualityContext): GridCell {
  const { late, undated, year, field } = cell;
  return {
    text: String(cell.reports),
    marks: [late > 0 ? `${t('quality.lateMark')}${late}` : '', undated > 0 ? `?${undated}` : '']
      .filter((mark) => mark !== '')
      .join(' '),
    tint: 6 + 34 * Math.sqrt(cell.reports / most),
    isLate: late > 0,
    href:
      field === null
        ? null
        : `${link('/quality/', { peers: { ...NO_PEERS, field }, years: [year!, year!] })}#agencies`,
    says: t('quality.coverage.cell', { ...cell, year: year!, field: field ?? t('quality.noField') }),
  };
}

/** All reports in the first row; each condition in a row of its own, its total under its own column. */
function toFoot(
  ofYears: readonly CoverageCount[],
  all: CoverageCount,
  { t }: QualityContext,
): readonly GridFoot[] {
  return COUNTS.map((count) => ({
    label: count === 'reports' ? t('quality.total') : t(`quality.${count}`),
    cells: ofYears.map((row) => String(row[count])),
    totals: COUNTS.map((other) => (count === 'reports' || other === count ? String(all[other]) : '')),
  }));
}
