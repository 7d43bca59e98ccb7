/** A browser keeps two workspaces apart: the visitor's own, and the made-up city, which never stands beside real data. */
export type WorkspaceKind = 'own' | 'example';

const KEY = 'nianbao-workspace';

/** Under which name a workspace is kept in the browser. */
export const storeName = (kind: WorkspaceKind) => `nianbao-${kind}`;

/** The workspace that the visitor was in last. */
export function chosenWorkspace(): WorkspaceKind {
  try {
    return localStorage.getItem(KEY) === 'example' ? 'example' : 'own';
  } catch {
    return 'own';
  }
}

export function chooseWorkspace(kind: WorkspaceKind): void {
  try {
    localStorage.setItem(KEY, kind);
  } catch {
    // Where nothing is kept, nothing is chosen either.
  }
}
