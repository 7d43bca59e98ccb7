/** What a command may do to the world besides reading and writing files; tests pass their own. */
export interface Effects {
  readonly language: Language;
  /** Results: the lines of one result to standard output. */
  readonly print: (...lines: readonly string[]) => void;
  /** Progress and complaints: one line to standard error. */
  readonly report: (line: string) => void;
  /** Shows how many of a number are done, where there is a terminal to show it on. */
  readonly progress: (total: number) => Progress;
  /** Called before each step of publishing; what it throws stops the build there. */
  readonly reached: (step: PublishStep) => void;
}

/** The steps of publishing in their order: write files, set the published folder aside, put the new one in place, clear. */
export type PublishStep = 'tables' | 'database' | 'documents' | 'set-aside' | 'put-in-place' | 'clear';

export interface Progress {
  readonly advance: () => void;
  readonly stop: () => void;
}

export type Language = 'zh' | 'en';
export type ExitStatus = 0 | 1 | 2;

export const NO_PROGRESS: Progress = { advance: () => undefined, stop: () => undefined };

/** English where the locale of the environment is, Chinese otherwise. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return [LC_ALL, LC_MESSAGES, LANG].find(Boolean)?.startsWith('en') ? 'en' : 'zh';
}
