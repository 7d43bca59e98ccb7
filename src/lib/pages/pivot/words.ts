import { formatNumber } from '../../format/number.ts';
import { unitIn } from '../../messages/unit.ts';
import { columnsOf } from '../../queries/pivot.ts';
import type { PivotColumns, PivotRows } from '../../address/pivot.ts';
import { FEWEST_REPORTS } from '../../statistics/gates.ts';
import { isFigure } from './cell.ts';
import { labelOf, sayLine, type PivotContext, type PivotLayout, type PivotLine } from './layout.ts';

/** The first measure over everything: its total, or what stands for it where there is none. */
export const wholeOf = ({ rows, columns, total, mainOf, cellAt }: PivotLayout, { infos }: PivotContext) => {
  if (columns.length === 0) return undefined;
  const row = total ?? rows.find(({ key }) => key === 'total') ?? rows[0];
  return row && cellAt(row, mainOf(row.measure ?? infos[0]!));
};

/** A sentence that answers: who is highest and lowest, among rows that rest on enough reports. */
export function pivotHeading(layout: PivotLayout, context: PivotContext): string {
  const { t, infos, selection, locale } = context;
  const { shown } = selection.pivot;
  const [info] = infos;
  const label = labelOf(info!, context);
  const whole = wholeOf(layout, context);
  if (whole === undefined) return t('pivot.headingNone');
  if (!isFigure(shown))
    return t('pivot.headingState', {
      label,
      state: t(`pivot.shown.${shown}`),
      count: whole.shown ?? NaN,
      total: whole.reports,
    });
  const [top, low] = ends(layout, context);
  if (top === undefined || low === undefined)
    return t('pivot.headingCount', { label, count: whole.reported, total: whole.reports });
  return t('pivot.headingFigure', {
    label,
    shown: t(`pivot.shown.${shown}`),
    count: whole.reported,
    total: whole.reports,
    unit: unitIn(info!.unit, t),
    top: nameAll(top.rows, context),
    high: formatNumber(top.value, locale),
    low: nameAll(low.rows, context),
    least: formatNumber(low.value, locale),
  });
}

interface End {
  readonly value: number;
  readonly rows: readonly PivotLine[];
}

/** The highest and the lowest of rows that may be compared; none where all are alike, or where numbers make no sum. */
function ends(
  { rows, mainOf, cellAt }: PivotLayout,
  { infos, selection }: PivotContext,
): readonly [End?, End?] {
  if (selection.pivot.rows === 'metric') return [];
  const main = mainOf(infos[0]!);
  const isUnsummed = (row: PivotLine) => cellAt(row, main)?.shown === null && cellAt(row, main)!.reported > 0;
  if (selection.pivot.shown === 'sum' && rows.some(isUnsummed)) return [];
  const compared = rows.flatMap((row) => {
    const cell = cellAt(row, main);
    const enough = selection.pivot.rows === 'agency' ? 1 : FEWEST_REPORTS;
    return cell && cell.shown !== null && cell.reported >= enough && row.key !== ''
      ? [{ row, value: cell.shown }]
      : [];
  });
  const values = compared.map(({ value }) => value);
  const [high, least] = [Math.max(...values), Math.min(...values)];
  if (compared.length < 2 || high === least) return [];
  const at = (wanted: number) => ({
    value: wanted,
    rows: compared.filter(({ value }) => value === wanted).map(({ row }) => row),
  });
  return [at(high), at(least)];
}

function nameAll(rows: readonly PivotLine[], context: PivotContext): string {
  const first = sayLine(rows[0]!, context);
  return rows.length === 1 ? first : context.t('pivot.tied', { first, count: rows.length });
}

/** What rows or columns are, within a sentence. */
export const kindInWords = (
  kind: PivotRows | PivotColumns,
  { t, locale }: Pick<PivotContext, 't' | 'locale'>,
): string => {
  const word = t(`pivot.kind.${kind}`);
  return locale === 'en' ? word.toLowerCase() : word;
};

/** The reports behind what is shown, for below it. */
export function pivotSource(layout: PivotLayout, context: PivotContext): string {
  const whole = wholeOf(layout, context);
  if (whole === undefined) return '';
  const count = isFigure(context.selection.pivot.shown) ? whole.reported : whole.reports;
  return context.t('common.sourceNote', { count });
}

/** What all of it rests on. */
export function pivotSub(layout: PivotLayout, context: PivotContext): string {
  const { t, locale } = context;
  const whole = wholeOf(layout, context);
  if (whole === undefined) return '';
  const sub = t('pivot.sub', {
    reports: whole.reports,
    agencies: whole.agencies,
    reported: whole.reported,
    first: whole.first_year,
    last: whole.last_year,
  });
  return leavesFewAside(layout, context)
    ? [sub, t('pivot.subFew', { few: FEWEST_REPORTS })].join(locale === 'zh' ? '' : ' ')
    : sub;
}

/** Rows that rest on few reports are not among the highest and the lowest. */
export const leavesFewAside = (layout: PivotLayout, context: PivotContext): boolean => {
  const { rows, shown } = context.selection.pivot;
  return isFigure(shown) && rows !== 'agency' && ends(layout, context).length > 0;
};

export function pivotCaption(context: PivotContext): string {
  const { t, selection, infos, locale } = context;
  const { rows, shown } = selection.pivot;
  const columns = columnsOf(selection.pivot);
  const words = {
    measures: infos
      .map((info) => `${labelOf(info, context)} (${unitIn(info.unit, t)})`)
      .join(locale === 'zh' ? '、' : ', '),
    shown: t(`pivot.shown.${shown}`),
    rows: kindInWords(rows, context),
  };
  return columns === 'metric'
    ? t('pivot.captionOne', words)
    : t('pivot.caption', { ...words, columns: kindInWords(columns, context) });
}

/** What has to be known to read the cells and their totals. */
export function pivotNotes(layout: PivotLayout, context: PivotContext): readonly string[] {
  const { t, selection } = context;
  const { rows, shown } = selection.pivot;
  const columns = columnsOf(selection.pivot);
  const whole = wholeOf(layout, context);
  const byYear = rows === 'year' || columns === 'year';
  const repeats = whole !== undefined && whole.reports > whole.agencies;
  return [
    isFigure(shown) ? t('pivot.note.how') : t('pivot.note.count'),
    ...(shown === 'median' ? [t('pivot.note.few', { few: FEWEST_REPORTS })] : []),
    ...(shown === 'sum' ? sumNotes(layout, context) : []),
    ...(byYear && repeats
      ? [t('pivot.note.years', { reports: whole.reports, agencies: whole.agencies })]
      : []),
    ...(!byYear && repeats && rows !== 'agency' ? [t('pivot.note.bodies')] : []),
    ...(rows === 'applicant' || columns === 'applicant' ? [t('pivot.note.applicant')] : []),
  ];
}

function sumNotes(layout: PivotLayout, context: PivotContext): readonly string[] {
  const { t, infos, locale } = context;
  const unsummed = infos.filter(({ may_sum }) => may_sum === 'no');
  const changing = bodiesByYear(layout, context);
  const comma = locale === 'zh' ? '、' : ', ';
  return [
    t('pivot.note.sum'),
    ...(unsummed.length === 0
      ? []
      : [
          t('pivot.note.mayNotSum', {
            measures: unsummed.map((info) => labelOf(info, context)).join(comma),
          }),
        ]),
    ...(new Set(changing.map(({ agencies }) => agencies)).size < 2
      ? []
      : [
          t('pivot.note.changing', {
            years: changing.map((one) => t('pivot.note.changingYear', one)).join(comma),
          }),
        ]),
  ];
}

/** How many bodies stand behind the sum of each year, of the first measure. */
function bodiesByYear({ rows, columns, total, mainOf, cellAt }: PivotLayout, context: PivotContext) {
  const { infos, selection } = context;
  const [info] = infos;
  const pairs: readonly (readonly [PivotLine, PivotLine])[] =
    selection.pivot.rows === 'year'
      ? rows.map((row) => [row, mainOf(info!)] as const)
      : columnsOf(selection.pivot) === 'year' && total !== null
        ? columns
            .filter(({ key, measure }) => key !== null && (measure ?? info) === info)
            .map((column) => [total, column] as const)
        : [];
  return pairs.flatMap(([row, column]) => {
    const cell = cellAt(row, column);
    const year = selection.pivot.rows === 'year' ? row.key! : column.key!;
    return cell && cell.agencies_reported > 0 ? [{ year, agencies: cell.agencies_reported }] : [];
  });
}
