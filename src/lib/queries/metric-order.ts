import { CURRENT_FORMS, INDICATORS_FORM, itemsOf } from '../../form/forms.ts';
import { PROSE_METRICS } from '../../form/prose/metrics.ts';
import { sql } from '../source/query.ts';

const keys = [
  ...CURRENT_FORMS.flatMap(({ id }) => itemsOf(id).map(({ basis, metric }) => `${basis}/${metric}`)),
  ...PROSE_METRICS.map(({ metric }) => `prose/${metric}`),
  ...itemsOf(INDICATORS_FORM).map(({ basis, metric }) => `${basis}/${metric}`),
];
const ORDER = [...new Set(keys)].join(' ');

/** The place of a metric in the forms, those in force first; `m` is a row of the dictionary. */
export const placeInForm = sql`list_position(string_split(${ORDER}, ' '), m.basis || '/' || m.metric)`;
