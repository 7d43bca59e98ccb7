import { APPLICANTS, type Item } from '../../../domain/item.ts';
import { METRICS } from '../../../form/metrics.ts';
import { printedPlace } from './form.ts';

const PROSE: readonly string[] = METRICS.filter(({ basis }) => basis === 'prose').map(({ metric }) => metric);

/** Orders items as they stand on the form, by row and then by column; figures of the text as the dictionary has them. */
export const placeOf = ({
  basis,
  metric,
  applicant,
}: Pick<Item, 'basis' | 'applicant'> & { readonly metric: string }): number =>
  basis === 'prose'
    ? PROSE.indexOf(metric)
    : printedPlace(metric) * APPLICANTS.length + (applicant === null ? 1 : APPLICANTS.indexOf(applicant));
