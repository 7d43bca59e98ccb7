import type { Chart } from '../charts/chart.ts';
import { outcomeBars } from '../charts/outcome-bars.ts';
import type { OutcomeLeaf } from '../queries/outcome-leaves.ts';
import type { Outcome } from '../queries/outcomes.ts';
import type { AgencyContext } from './agency-view.ts';
import { toLeaves, type LeavesOfGroup } from './outcome-leaves-view.ts';
import { toOutcomeRows, toOutcomesView, toShares } from './report-outcomes.ts';
import { text, type TableView } from './table-view.ts';

/** What became of requests to a body, over its years. */
export interface AgencyOutcomesView {
  /** A bar for each year of which all six groups are known; null where none is. */
  readonly bars: Chart | null;
  readonly table: TableView;
  /** Years that are not drawn, and why; empty where all are. */
  readonly notDrawn: readonly string[];
  readonly leaves: readonly LeavesOfGroup[];
  /** Where the requests of one year came from and went; null where no year is known enough. */
  readonly flow: {
    readonly year: number;
    readonly years: readonly number[];
    readonly chart: Chart;
    readonly gap: number | null;
  } | null;
  readonly reports: number;
}

/** Null where no row of table 3 of any report was seen. */
export function toAgencyOutcomes(
  outcomes: readonly Outcome[],
  leaves: readonly OutcomeLeaf[],
  context: AgencyContext,
): AgencyOutcomesView | null {
  if (outcomes.length === 0) return null;
  const { agency, t } = context;
  const years = [...new Set(outcomes.map(({ year }) => year))];
  const of = (year: number) => outcomes.filter((row) => row.year === year);
  const drawn = years.filter((year) => (of(year)[0]!.together ?? NaN) > 0);
  const table = toOutcomesTable(years.map(of), context);
  return {
    bars:
      drawn.length === 0
        ? null
        : outcomeBars(
            drawn.flatMap((year) => toShares(of(year), context)),
            t('agency.outcomesChart', { name: agency.name, years: drawn.join(', ') }),
          ),
    table,
    notDrawn: years
      .filter((year) => !drawn.includes(year))
      .map((year) =>
        t(of(year)[0]!.together === null ? 'agency.outcomesUnknown' : 'agency.outcomesNone', { year }),
      ),
    leaves: toLeaves(leaves, outcomes, context),
    flow: flowOf(years, of, context),
    reports: years.length,
  };
}

/** The year asked for where it has a flow, else the last that has one. */
function flowOf(
  years: readonly number[],
  of: (year: number) => readonly Outcome[],
  context: AgencyContext,
): AgencyOutcomesView['flow'] {
  const flows = years.flatMap((year) => {
    const view = toOutcomesView(of(year), { name: context.agency.name, year }, context);
    return view?.flow ? [{ year, chart: view.flow, gap: view.gap }] : [];
  });
  const chosen = flows.find(({ year }) => year === context.selection.years?.[1]) ?? flows.at(-1);
  return chosen === undefined ? null : { ...chosen, years: flows.map(({ year }) => year) };
}

function toOutcomesTable(
  byYear: readonly (readonly Outcome[])[],
  { t, locale, link, agency }: AgencyContext,
): TableView {
  return {
    caption: `${agency.name} · ${t('report.outcomes.title')}`,
    columns: [
      { id: 'year', label: t('common.year'), numeric: false },
      { id: 'outcome', label: t('report.outcomes.title'), numeric: false },
      { id: 'requests', label: t('report.outcomes.value'), numeric: true },
      { id: 'share', label: t('report.outcomes.share'), numeric: true },
    ],
    rows: byYear.flatMap((rows) =>
      toOutcomeRows(rows, { t, locale }).map((cells) => [
        text(String(rows[0]!.year), link(`/reports/${rows[0]!.report_id}/`)),
        ...cells,
      ]),
    ),
    focused: new Set(),
  };
}
