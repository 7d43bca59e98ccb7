import { engine } from '../database/engine.svelte.ts';
import { ownRevision } from '../own/own-revision.svelte.ts';
import { toSource } from './run-source.ts';
import { PUBLISHED, type Source } from './source.ts';

const { answer } = toSource(() => engine.start(), PUBLISHED);

/** The published data in the page, and beside them what this browser keeps; the engine starts with the first question. */
export const pageSource: Source = {
  answer,
  get revision() {
    return ownRevision.current ?? PUBLISHED;
  },
};
