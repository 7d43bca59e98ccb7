import { resolve } from '$app/paths';
import { readLocalePath, type LocalePath } from '$lib/address/locale-path.ts';
import { fetchMessages } from '$lib/messages/translate.ts';
import type { LoadEvent } from '@sveltejs/kit';

type Loading = Pick<LoadEvent, 'untrack' | 'url'>;

/** The language of the page that is loaded, which stays the same until the document is left. */
export const localeOf = ({ untrack, url }: Loading): LocalePath['locale'] =>
  untrack(() => readLocalePath(`/${url.pathname.slice(resolve('/').length)}`)).locale;

/** Lets a page wait for the messages that its modules need, in the language of its address. */
export const bringMessages = (event: Loading): Promise<void> => fetchMessages(localeOf(event));
