import type { Locale } from '../../messages/locale.ts';
import type { Translate } from '../../messages/translate.ts';
import type { Selection } from '../../address/selection.ts';
import type { Link } from '../../visit.svelte.ts';

/** What surrounds the rows of the page of completeness and quality. */
export interface QualityContext {
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
  readonly version: string;
}
