import type { SampleReport } from '../generate/sample-report.ts';

/** What stood in one cell of table 3 stands in another, and the other way round; every other cell stays. */
export function swapCells(report: SampleReport, one: number, other: number): SampleReport {
  const all = (report.table3 ?? []).flatMap(({ cells }) => cells);
  const [from, to] = [all[one % all.length], all[other % all.length]];
  if (from === undefined || to === undefined) return report;
  const swap = (cell: (typeof all)[number]) => {
    const held = cell === from ? to : cell === to ? from : cell;
    return { ...cell, text: held.text, truth: held.truth };
  };
  const table3 = (report.table3 ?? []).map((row) => ({ ...row, cells: row.cells.map(swap) }));
  return { ...report, table3 };
}
