import { keepText, readKept } from '../kept-text.ts';

/** A browser keeps two workspaces apart: the visitor's own, and the made-up city, which never stands beside real data. */
export type WorkspaceKind = 'own' | 'example';

const CHOSEN = 'nianbao-workspace';
const KEPT = 'nianbao-kept-';

/** Under which name a workspace is kept in the browser. */
export const storeName = (kind: WorkspaceKind) => `nianbao-${kind}`;

/** The workspace that the visitor was in last. */
export const chosenWorkspace = (): WorkspaceKind => (readKept(CHOSEN) === 'example' ? 'example' : 'own');
export const chooseWorkspace = (kind: WorkspaceKind): void => keepText(CHOSEN, kind);

/** Notes what a workspace holds: every page asks, and need not open it where that is nothing. */
export const noteKept = (kind: WorkspaceKind, count: number, revision: string): void =>
  keepText(KEPT + kind, count === 0 ? '' : `${count} ${revision}`);

/** What the chosen workspace holds; null for nothing. Its revision changes with it. */
export function keptReports(): { readonly count: number; readonly revision: string } | null {
  const kind = chosenWorkspace();
  const noted = readKept(KEPT + kind);
  return noted === '' ? null : { count: parseInt(noted, 10), revision: `${kind} ${noted}` };
}
