import type { DerivedSubject } from '$lib/pages/derived/page.ts';
import type { PeerOption } from '$lib/queries/peer-options.ts';
import type { NamedRows } from '$lib/source/source.ts';

/** What the page of a derived measure is drawn from, in every language. */
export interface DerivedAsItComes extends DerivedSubject {
  readonly rows: NamedRows;
  readonly peers: readonly PeerOption[];
}
