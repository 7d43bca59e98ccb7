import { itemsOf } from '../../form/forms.ts';
import { PROSE_METRICS } from '../../form/prose/metrics.ts';
import { sql } from '../source/query.ts';

const keys = [
  ...(['2021', '2019'] as const).flatMap((form) =>
    itemsOf(form).map(({ basis, metric }) => `${basis}/${metric}`),
  ),
  ...PROSE_METRICS.map(({ metric }) => `prose/${metric}`),
  ...itemsOf('2014').map(({ basis, metric }) => `${basis}/${metric}`),
];
const ORDER = [...new Set(keys)].join(' ');

/** The place of a metric in the forms, those in force first; `m` is a row of the dictionary. */
export const placeInForm = sql`list_position(string_split(${ORDER}, ' '), m.basis || '/' || m.metric)`;
