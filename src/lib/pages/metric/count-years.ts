import { groupRows } from '../../database/group-rows.ts';
import type { MeasureYear } from '../../queries/measure-by-year.ts';
import type { SilentReports } from '../../queries/silent-reports.ts';
import { STATES, type StatedAs } from '../../queries/stated-as.ts';
import type { Statement } from '../../queries/stated.ts';
import { quantile, sortNumbers } from '../../statistics/quantile.ts';

/** What reports say, and how many say nothing, by year, as `measureByYear` counts them. */
export function countYears(
  statements: readonly Statement[],
  silent: readonly SilentReports[],
): readonly MeasureYear[] {
  const [said, unsaid] = [groupRows(statements, yearOf), groupRows(silent, yearOf)];
  return [...new Set([...statements, ...silent].map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => countYear(year, said.get(String(year)) ?? [], unsaid.get(String(year)) ?? []));
}

const yearOf = ({ year }: { readonly year: number }) => String(year);

function countYear(
  year: number,
  statements: readonly Statement[],
  silent: readonly SilentReports[],
): MeasureYear {
  const values = sortNumbers(statements.map(({ value }) => value));
  return {
    year,
    reports: statements.length + sum(silent),
    ...countStates(statements, silent),
    questioned: statements.filter(
      ({ checks, state }) => checks !== null && (state === 'reported' || state === 'left_out'),
    ).length,
    zero: values.filter((value) => value === 0).length,
    lower_quartile: quantile(values, 0.25),
    median: quantile(values, 0.5),
    upper_quartile: quantile(values, 0.75),
    highest: values.at(-1) ?? null,
  };
}

const sum = (silent: readonly SilentReports[]) => silent.reduce((all, { reports }) => all + reports, 0);

const countStates = (statements: readonly Statement[], silent: readonly SilentReports[]) =>
  Object.fromEntries(
    STATES.map((state) => [
      state,
      statements.filter((row) => row.state === state).length +
        sum(silent.filter((row) => row.state === state)),
    ]),
  ) as Record<StatedAs, number>;
