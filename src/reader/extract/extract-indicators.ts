import type { Fact } from '../../domain/fact.ts';
import { INDICATORS } from '../../form/forms.ts';
import type { Picked } from '../recognise/pick-cells.ts';
import { readPicked } from './read-picked.ts';

/** The 58 rows of the 2014 statistics table; amounts of money may have decimals. */
export function extractIndicators(rows: ReadonlyMap<string, Picked>): readonly Fact[] {
  return INDICATORS.flatMap(({ metric, unit }) =>
    readPicked(
      [
        {
          item: { metric, basis: 'table2', applicant: null },
          unit,
          type: unit === '万元' ? 'decimal' : 'count',
        },
      ],
      rows.get(metric),
    ),
  );
}
