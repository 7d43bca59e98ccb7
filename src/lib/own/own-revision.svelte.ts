import { chosenWorkspace, keptReports, type WorkspaceKind } from './chosen-workspace.ts';

let kept = $state.raw<ReturnType<typeof keptReports>>(null);
let kind = $state<WorkspaceKind>('own');

/** What pages take in beside the published data; nothing until a page was drawn as it was made. */
export const ownRevision = {
  get current(): string | null {
    return kept?.revision ?? null;
  },
  get count(): number | null {
    return kept?.count ?? null;
  },
  get kind(): WorkspaceKind {
    return kind;
  },
  /** Looks at what is kept now. */
  look(): void {
    kept = keptReports();
    kind = chosenWorkspace();
  },
};
