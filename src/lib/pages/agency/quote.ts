import { unitIn } from '../../messages/unit.ts';
import { peersOf, type AgencyRows } from './question.ts';
import type { AgencyContext } from './view.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { peersIn } from '../../messages/peers-in.ts';
import { quoteBody } from '../../cite/quote-standings.ts';

/** One sentence on the figure that the page of a body charts, in its latest year; null where none is charted. */
export function quoteAgency(
  { charted, profile }: AgencyRows,
  { agency, selection, locale, t }: AgencyContext,
  version: string,
): string | null {
  const info = profile.find(
    ({ metric, basis }) => metric === charted?.measure.metric && basis === charted.measure.basis,
  );
  if (charted === null || info === undefined) return null;
  return quoteBody(charted, agency.agency_id, null, {
    label: locale === 'zh' ? info.label_zh : info.label_en,
    unit: unitIn(info.unit, t),
    normalisation: 'count',
    breaks: breakYears(formChanges(charted.measure)),
    peers: peersIn(peersOf(agency, selection), t, locale),
    version,
    locale,
    t,
  });
}
