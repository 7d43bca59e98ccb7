import type { Fact } from '../../domain/fact.ts';
import type { Forms } from '../../domain/report.ts';
import type { Recognition } from '../recognise/recognise.ts';
import { extractIndicators } from './extract-indicators.ts';
import { extractTable2 } from './extract-table2.ts';
import { extractTable3 } from './extract-table3.ts';
import { extractTable4 } from './extract-table4.ts';
import { spareOfRejoined } from './split-numbers/rejoin-splits.ts';

/** One fact for every item of the form that each recognised table follows, in printed order. `text` is what offsets refer to. */
export function extractTables(
  { table2, table3, table4, indicators }: Recognition,
  forms: Forms,
  text: string | null,
): readonly Fact[] {
  const third = table3 && forms.table3 ? extractTable3(table3, forms.table3, text) : [];
  return [
    ...(indicators ? extractIndicators(indicators) : table2 ? extractTable2(table2) : []),
    ...third,
    ...(table4 ? extractTable4(table4, text, table3 ? spareOfRejoined(third, table3.rows) : -Infinity) : []),
  ];
}
