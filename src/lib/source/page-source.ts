import { engine } from '../database/engine.svelte.ts';
import { toSource } from './run-source.ts';

/** The published data in the page; the engine starts with the first question. */
export const pageSource = toSource(() => engine.start(), 'published');
