import type { ScopeInAddress, Workspace } from '../../dataset/workspace.ts';
import { groups } from '../scope/groups.svelte.ts';
import { keptScope } from '../scope/kept-scope.ts';
import { register } from '../scope/register.svelte.ts';
import { readGroup, readPlace, writeScope, type SiteScope } from '../scope/site-scope.ts';

/** What every page keeps by itself and a workspace takes along. */
type Carried = Pick<Workspace, 'scope' | 'groups' | 'register'>;

/** As this browser keeps it now. */
export function readCarried(): Carried {
  groups.look();
  register.look();
  const scope = keptScope();
  return {
    scope: scope === null ? null : writeScope(scope),
    groups: groups.all.map(({ name, agencies }) => ({ name, agencies })),
    register: register.entries,
  };
}

/** Keeps groups and register in the place of what was kept under the same names. */
export async function keepCarried({
  groups: named,
  register: entries,
}: Pick<Carried, 'groups' | 'register'>): Promise<void> {
  for (const { name, agencies } of named) await groups.keep(name, agencies);
  if (entries.length > 0) register.add(entries);
}

export const toSiteScope = (scope: ScopeInAddress): SiteScope =>
  'place' in scope ? readPlace(scope.place) : readGroup(scope.group);
