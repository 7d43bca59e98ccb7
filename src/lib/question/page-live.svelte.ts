import { onMount } from 'svelte';
import type { Selection } from '../address/selection.ts';
import { engine } from '../database/engine.svelte.ts';
import { startWhenIdle } from '../database/start-when-idle.ts';
import { narrowQuestion } from '../scope/narrow.ts';
import { setPageScope } from '../scope/page-scope.ts';
import { scopedBodies } from '../scope/scoped-bodies.ts';
import { pageSource } from '../source/page-source.ts';
import type { NamedRows } from '../source/source.ts';
import type { Visit } from '../visit.svelte.ts';
import { createLive, type Live } from './live.svelte.ts';
import type { Question } from './question.ts';

interface PageAsking<Rows> {
  readonly prerendered: () => NamedRows;
  readonly question: (selection: Selection) => Question<Rows>;
  /** The selection as the page can answer it; that of the address where it can answer all. */
  readonly answerable?: (selection: Selection) => Selection;
}

/** The rows of a page for the selection in the address and the scope of the site, answered by the engine in the page. */
export function livePage<Rows>(visit: Visit, asking: PageAsking<Rows>): Live<Rows> {
  const live = liveSubject(visit, {
    ...asking,
    question: (selection) => narrowQuestion(asking.question(selection), scopedBodies(selection.scope)),
  });
  setPageScope(() => live.selection.scope);
  return live;
}

/** The same for a page of one body, report or place, which is what it is whatever the scope. */
export function liveSubject<Rows>(
  visit: Visit,
  { prerendered, question, answerable = (selection) => selection }: PageAsking<Rows>,
): Live<Rows> {
  onMount(() => (visit.isEmbed ? undefined : startWhenIdle(() => engine.start())));
  return createLive({
    prerendered,
    question,
    selection: () => answerable(visit.selection),
    revert: (selection) => visit.choose(selection),
    source: pageSource,
  });
}
