import { reportWeights, type ReportWeight } from '../queries/report-weights.ts';
import { run } from '../source/node-source.server.ts';
import { placeCounts } from '../queries/places.ts';
import { BUDGET } from './budget.ts';
import { choosePrerendered, type Prerendered } from './choose-prerendered.ts';

let reports: Promise<readonly ReportWeight[]> | undefined;
let chosen: Promise<Prerendered> | undefined;

const askReports = () => (reports ??= run(reportWeights));

/** The bodies and reports of this site whose pages are made beforehand. */
export const prerendered = (): Promise<Prerendered> =>
  (chosen ??= askReports().then((all) => choosePrerendered(all)));

/** The places with most bodies, as addresses name them. */
export const prerenderedPlaces = async (): Promise<readonly string[]> =>
  (await run(placeCounts(null)))
    .toSorted((a, b) => b.bodies - a.bodies || (a.place < b.place ? -1 : 1))
    .slice(0, BUDGET.places)
    .map(({ place }) => place);

/** Whether a place is in the data without a page made beforehand. */
export const isPlaceFilledInBrowser = async (place: string): Promise<boolean> =>
  !(await prerenderedPlaces()).includes(place) &&
  (await run(placeCounts(null))).some((row) => row.place === place);

/** Whether a body, or its report of a year, is in the data without a page made beforehand. */
export async function isFilledInBrowser(agency: string, year: string | undefined): Promise<boolean> {
  const years = (await prerendered())[agency];
  if (year === undefined ? years !== undefined : years?.includes(Number(year))) return false;
  return (await askReports()).some(
    (report) => report.agency_id === agency && (year === undefined || String(report.year) === year),
  );
}
