import type { SampleCell, SampleReport } from '../generate/sample-report.ts';

/** Two numbers of one digit below each other in a cell of table 3. */
export interface Stacked {
  readonly cell: number;
  readonly above: number;
  readonly below: number;
}

/** Some cells of table 3 hold two numbers each, other than what these would make as one. */
export function stackSome(report: SampleReport, stacked: readonly Stacked[]): SampleReport {
  const all = (report.table3 ?? []).flatMap(({ cells }) => cells);
  const texts = new Map(
    stacked.map(({ cell, above, below }) => [all[cell % all.length], `${above}\n${below}`] as const),
  );
  return withCells(report, (cell) => {
    const text = texts.get(cell);
    return text === undefined || isJoined(text, cell.truth) ? undefined : text;
  });
}

const isJoined = (text: string, truth: SampleCell['truth']) =>
  truth.state === 'reported' && String(truth.value) === text.replace('\n', '');

/** Every number has last year's, which was the same, below it. */
export const stackYears = (report: SampleReport): SampleReport =>
  withCells(report, ({ truth, text }) => (truth.state === 'reported' ? `${text}\n${text}` : undefined));

function withCells(report: SampleReport, textOf: (cell: SampleCell) => string | undefined): SampleReport {
  const stack = (cell: SampleCell): SampleCell => {
    const text = textOf(cell);
    return text === undefined ? cell : { ...cell, text, truth: { state: 'illegible' } };
  };
  const { table3, table4 } = report;
  return {
    ...report,
    table3: table3 && table3.map((row) => ({ ...row, cells: row.cells.map(stack) })),
    table4: table4 && table4.map(stack),
  };
}
