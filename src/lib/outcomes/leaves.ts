import { formatNumber, formatPercent } from '../format/number.ts';
import type { OutcomeLeaf } from '../queries/outcome-leaves.ts';
import { OUTCOME_GROUPS, OUTCOME_ROWS, type OutcomeGroup } from '../../form/wholes.ts';
import type { Outcome } from '../queries/outcomes.ts';
import type { ReportContext } from '../pages/report/context.ts';
import { toStatementCell } from '../figure/statement-cell.ts';
import { text, type CellView, type TableView } from '../figure/table-view.ts';

/** One group of outcomes with the rows of the form beneath it, a column for each report. */
export interface LeavesOfGroup {
  readonly group: OutcomeGroup;
  readonly label: string;
  /** The group in the last report, a sum of ours; or that it is not known. */
  readonly says: string;
  readonly table: TableView;
}

/** The anchor of a group's rows; they open where it is gone to. */
export const toLeavesId = (group: OutcomeGroup): string => `leaves-${group}`;

/** The group a row of the form stands in: `denied` of `denied_state_secret`. */
const groupOf = (metric: string) =>
  OUTCOME_ROWS.find(({ metrics }) => metrics.some((row) => row === metric))?.group;

/** The six groups in the order of the form, over the same reports. */
export function toLeaves(
  leaves: readonly OutcomeLeaf[],
  outcomes: readonly Outcome[],
  context: ReportContext,
): readonly LeavesOfGroup[] {
  const { t } = context;
  return OUTCOME_GROUPS.map((group) => {
    const label = t(`report.outcomes.group.${group}`);
    return {
      group,
      label,
      says: sayGroup(
        outcomes.findLast((row) => row.group === group)!,
        context,
      ),
      table: toLeavesTable(
        leaves.filter(({ metric }) => groupOf(metric) === group),
        label,
        context,
      ),
    };
  });
}

function sayGroup({ year, value, share, together, left_out }: Outcome, { t, locale }: ReportContext): string {
  if (left_out > 0) return t('report.outcomes.saysLeftOut', { year, count: left_out });
  if (value === null) return t('report.outcomes.saysUnknown', { year });
  const says = t('report.outcomes.says', { year, value: formatNumber(value, locale) });
  if (share === null || together === null) return says;
  const [open, close] = locale === 'zh' ? ['（', '）'] : [' (', ')'];
  return `${says}${open}${formatPercent(share, locale)}${close}`;
}

function toLeavesTable(leaves: readonly OutcomeLeaf[], caption: string, context: ReportContext): TableView {
  const { t, locale, link } = context;
  const years = [...new Set(leaves.map(({ year }) => year))];
  // A row that only another form has is left out where no report asks for it.
  const metrics = [
    ...new Set(leaves.filter(({ state }) => state !== 'not_asked').map(({ metric }) => metric)),
  ];
  return {
    caption,
    columns: [
      { id: 'row', label: t('report.outcomes.row'), numeric: false },
      ...years.map((year) => ({ id: `y${year}`, label: String(year), numeric: true })),
    ],
    rows: metrics.map((metric): readonly CellView[] => {
      const own = leaves.filter((leaf) => leaf.metric === metric);
      return [
        text(nameOf(own[0]!, locale), link(`/metrics/${metric}/`)),
        ...years.map((year) =>
          toStatementCell(
            own.find((leaf) => leaf.year === year)!,
            link,
          ),
        ),
      ];
    }),
    focused: new Set(),
  };
}

/** 属于国家秘密 of 不予公开：属于国家秘密: the group is named above. */
const nameOf = ({ label_zh, label_en }: OutcomeLeaf, locale: ReportContext['locale']) =>
  locale === 'zh' ? label_zh.replace(/^.*?：/, '') : label_en;
