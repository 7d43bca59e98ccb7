import type { Selection } from '../../../src/lib/address/selection.ts';
import type { Locale } from '../../../src/lib/messages/locale.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import type { PageContext } from '../../../src/lib/pages/page.ts';

export const VERSION = 'version';

/** How a page speaks where nobody asks for more: paths are links, years their own addresses. */
export const pageContext = (selection: Selection, locale: Locale = 'zh'): PageContext => ({
  selection,
  locale,
  t: translateTo(locale),
  link: (path) => path,
  atYear: String,
  version: VERSION,
});
