import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { MetricInfo } from '../../queries/metric-list.ts';
import type { Selection } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';

/** What surrounds the rows of a metric page: the metric, what is selected, and how to speak and to link. */
export interface MetricContext {
  readonly info: MetricInfo;
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
}
