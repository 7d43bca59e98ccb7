/** Why a file of a workspace is not taken: it is none, a newer program wrote it, or it is damaged. */
export type WorkspaceFault = 'no-workspace' | 'newer' | 'damaged' | 'too-large';

/** A file of a workspace that is not taken; nothing of it was. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
  readonly fault: WorkspaceFault;
  constructor(fault: WorkspaceFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
