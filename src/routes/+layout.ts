import { resolve } from '$app/paths';
import type { Site } from '$lib/pages/site.ts';
import { bringMessages } from './bring-messages.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

// A file of its own, so that pages which were not prerendered find it too.
export const load: LayoutLoad = async (event): Promise<Site> => {
  await bringMessages(event);
  return (await event.fetch(resolve('/site.json'))).json() as Promise<Site>;
};
