import { FORM_2021 } from '../../form/printed-forms.ts';
import type { Grid, PageCell } from './page.ts';
import { head, value } from './page-cell.ts';
import type { SampleCell } from './sample-report.ts';

const GROUP = 5;
const OUTCOMES = FORM_2021.table4.slice(0, GROUP).map(({ label }) => label);

const HEADS: readonly (readonly PageCell[])[] = [
  [head('行政复议', GROUP), head('行政诉讼', 2 * GROUP)],
  [...OUTCOMES.map((text) => head(text, 1, 2)), head('未经复议直接起诉', GROUP), head('复议后起诉', GROUP)],
  [...OUTCOMES, ...OUTCOMES].map((text) => head(text)),
];

/** Table 4 as printed: three rows of heads and one row of fifteen values. */
export const toGrid4 = (cells: readonly SampleCell[]): Grid => ({
  kind: 'grid',
  columns: 3 * GROUP,
  rows: [...HEADS, cells.map(({ text }) => value(text))],
});
