import type { Environment } from 'vitest/runtime';

/** Modules as a browser gets them, Svelte's runes live, without a document. */
const client: Environment = {
  name: 'client',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
};
export default client;
