/**
 * How far a printed number can be followed here: to its place in the report itself, which is kept; to its words; or to
 * a web address and no further.
 */
export const TRACES = ['document', 'words', 'address'] as const;
export type Trace = (typeof TRACES)[number];

const REPOSITORY_HOSTS = new Set(['github.com', 'raw.githubusercontent.com', 'gitee.com', 'gitlab.com']);

/** Whether an address is that of a copy in a code repository: no body publishes its report at one. */
export const isRepository = (url: string | null): boolean =>
  url !== null && REPOSITORY_HOSTS.has(new URL(url).hostname);
