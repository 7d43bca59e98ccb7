import { reportWeights, type ReportWeight } from '../queries/report-weights.ts';
import { run } from '../source/node-source.server.ts';
import { placeCounts } from '../queries/places.ts';
import type { Locale } from '../messages/locale.ts';
import { BUDGET } from './budget.ts';
import { choosePrerendered, type Prerendered } from './choose-prerendered.ts';

let reports: Promise<readonly ReportWeight[]> | undefined;
const chosen = new Map<Locale, Promise<Prerendered>>();

const askReports = () => (reports ??= run(reportWeights));
const mostIn = (locale: Locale) => (locale === 'en' ? BUDGET.english : BUDGET);

/** The bodies and reports of this site whose pages are made beforehand in a language. */
export function prerendered(locale: Locale = 'zh'): Promise<Prerendered> {
  const known = chosen.get(locale) ?? askReports().then((all) => choosePrerendered(all, mostIn(locale)));
  chosen.set(locale, known);
  return known;
}

/** The places with most bodies, as addresses name them. */
export const prerenderedPlaces = async (most: number = BUDGET.places): Promise<readonly string[]> =>
  (await run(placeCounts(null)))
    .toSorted((a, b) => b.bodies - a.bodies || (a.place < b.place ? -1 : 1))
    .slice(0, most)
    .map(({ place }) => place);

/** Whether a place is in the data without a page made beforehand in a language. */
export const isPlaceFilledInBrowser = async (place: string, locale: Locale): Promise<boolean> =>
  !(await prerenderedPlaces(mostIn(locale).places)).includes(place) &&
  (await run(placeCounts(null))).some((row) => row.place === place);

/** Whether a body, or its report of a year, is in the data without a page made beforehand in a language. */
export async function isFilledInBrowser(
  agency: string,
  year: string | undefined,
  locale: Locale,
): Promise<boolean> {
  const years = (await prerendered(locale))[agency];
  if (year === undefined ? years !== undefined : years?.includes(Number(year))) return false;
  return (await askReports()).some(
    (report) => report.agency_id === agency && (year === undefined || String(report.year) === year),
  );
}
