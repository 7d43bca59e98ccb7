import { onMount } from 'svelte';
import type { CorrespondenceBook } from './correspondence-book.svelte.ts';
import { ownRevision } from './own-revision.svelte.ts';

/** What was noted of letters, once the page is there; null until then. Follows the visitor from one workspace to the other. */
export function useCorrespondence(): { readonly book: CorrespondenceBook | null } {
  let book = $state.raw<CorrespondenceBook | null>(null);
  let isThere = $state(false);
  onMount(() => {
    isThere = true;
  });
  $effect(() => {
    void ownRevision.kind;
    if (!isThere) return;
    let opened: CorrespondenceBook | null = null;
    let isLeft = false;
    void import('./correspondence-book.svelte.ts').then(async ({ CorrespondenceBook }) => {
      opened = new CorrespondenceBook();
      await opened.open();
      if (isLeft) opened.close();
      else book = opened;
    });
    return () => {
      isLeft = true;
      opened?.close();
    };
  });
  return {
    get book() {
      return book;
    },
  };
}
