import { ACTS } from './acts.ts';
import { CHANNELS } from './channels.ts';
import { SCOPES } from './scopes.ts';
import { THINGS } from './things.ts';
import type { Words } from './word.ts';

/** Every word that the reader of prose knows. To teach it one, add it where its like stands. */
export const LEXICON: readonly Words[] = [...ACTS, ...THINGS, ...CHANNELS, ...SCOPES];
