/** The files without which no engine runs. */
export type EngineFile = 'engine' | 'worker' | 'data';

/**
 * Why an engine did not start. `unsupported`: this browser cannot run it. `unreachable`: a file of it could not be
 * fetched. `not-kept`: there is no network, and this browser does not keep it. `damaged`: a file is not the one that was published. `stalled`: a file stopped coming. `broken`: all files
 * are right and yet it did not start.
 */
export type FailureReason = 'unsupported' | 'unreachable' | 'not-kept' | 'damaged' | 'stalled' | 'broken';

/** `file` is null where no file is to blame. */
export interface Failure {
  readonly reason: FailureReason;
  readonly file: EngineFile | null;
}

export class StartError extends Error {
  override readonly name = 'StartError';
  readonly failure: Failure;
  constructor(reason: FailureReason, file: EngineFile | null = null, options?: ErrorOptions) {
    super(file === null ? reason : `${file}: ${reason}`, options);
    this.failure = { reason, file };
  }
}

/** What to say of anything that kept an engine from starting. */
export const toFailure = (error: unknown): Failure =>
  error instanceof StartError ? error.failure : { reason: 'broken', file: null };
