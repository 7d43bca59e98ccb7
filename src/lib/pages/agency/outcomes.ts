import { bodyIn } from '../../messages/body-in.ts';
import type { ChartModel } from '../../charts/chart-model.ts';
import type { OutcomeLeaf } from '../../queries/outcome-leaves.ts';
import type { Outcome } from '../../queries/outcomes.ts';
import type { AgencyContext } from './view.ts';
import { toLeaves, type LeavesOfGroup } from '../../outcomes/leaves.ts';
import { describedWith, questionedNotes } from '../../figure/questioned-note.ts';
import { countQuestionedOutcomes, toBar, toOutcomeRows } from '../report/outcomes.ts';
import { toFlowView, type FlowView } from '../../outcomes/request-flow.ts';
import { text, type TableView } from '../../figure/table-view.ts';

/** What became of requests to a body, over its years. */
export interface AgencyOutcomesView {
  /** A bar for each year of which all six groups are known; null where none is. */
  readonly bars: ChartModel | null;
  readonly table: TableView;
  /** Years that are not drawn, and why, and how many numbers are marked or left out, in words. */
  readonly notes: readonly string[];
  readonly leaves: readonly LeavesOfGroup[];
  /** Where the requests of one year came from and went; null where no year is known enough. */
  readonly flow: (FlowView & { readonly year: number; readonly years: readonly number[] }) | null;
  readonly reports: number;
}

/** Null where no row of table 3 of any report was seen. */
export function toAgencyOutcomes(
  outcomes: readonly Outcome[],
  leaves: readonly OutcomeLeaf[],
  context: AgencyContext,
): AgencyOutcomesView | null {
  if (outcomes.length === 0) return null;
  const { agency, t, locale } = context;
  const years = [...new Set(outcomes.map(({ year }) => year))];
  const of = (year: number) => outcomes.filter((row) => row.year === year);
  const leftOut = years.filter((year) => countQuestionedOutcomes(of(year)).leftOut > 0);
  const drawn = years.filter((year) => leftOut.includes(year) || (of(year)[0]!.together ?? NaN) > 0);
  const questioned = questionedNotes(countQuestionedOutcomes(outcomes), t);
  const table = toOutcomesTable(years.map(of), context);
  return {
    bars:
      drawn.length === 0
        ? null
        : describedWith(
            {
              kind: 'outcomes',
              bars: drawn.map((year) => toBar(of(year), context)),
              description: t('agency.outcomesChart', {
                name: bodyIn(agency, locale),
                years: drawn.join(', '),
              }),
            },
            questioned,
          ),
    table,
    notes: [
      ...years
        .filter((year) => !drawn.includes(year))
        .map((year) =>
          t(of(year)[0]!.together === null ? 'agency.outcomesUnknown' : 'agency.outcomesNone', { year }),
        ),
      ...questioned,
    ],
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
    const view = toFlowView(of(year), bodyIn(context.agency, context.locale), context);
    return view === null ? [] : [{ year, ...view }];
  });
  const chosen = flows.find(({ year }) => year === context.selection.years?.[1]) ?? flows.at(-1);
  return chosen === undefined ? null : { ...chosen, years: flows.map(({ year }) => year) };
}

function toOutcomesTable(byYear: readonly (readonly Outcome[])[], context: AgencyContext): TableView {
  const { t, link, agency, locale } = context;
  return {
    caption: `${bodyIn(agency, locale)} · ${t('report.outcomes.title')}`,
    columns: [
      { id: 'year', label: t('common.year'), numeric: false },
      { id: 'outcome', label: t('report.outcomes.title'), numeric: false },
      { id: 'requests', label: t('report.outcomes.value'), numeric: true },
      { id: 'share', label: t('report.outcomes.share'), numeric: true },
    ],
    rows: byYear.flatMap((rows) =>
      toOutcomeRows(rows, context).map((cells) => [
        text(String(rows[0]!.year), link(`/reports/${rows[0]!.report_id}/`)),
        ...cells,
      ]),
    ),
    focused: new Set(),
  };
}
