import { ownRevision } from '../own/own-revision.svelte.ts';
import { groups } from './groups.svelte.ts';
import type { ScopedBodies } from './narrow.ts';
import type { SiteScope } from './site-scope.ts';

/** The bodies of a scope, as far as this browser knows them; null for everybody. */
export function scopedBodies(scope: SiteScope | null): ScopedBodies | null {
  if (scope === null || scope.kind === 'place') return scope;
  if (scope.kind === 'group') return { kind: 'bodies', ids: groups.find(scope.name)?.agencies ?? [] };
  return ownRevision.current === null ? { kind: 'bodies', ids: [] } : { kind: 'own' };
}
