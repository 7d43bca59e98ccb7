import { resolve } from '$app/paths';
import type { PlacePage } from '$lib/pages/place/ask-page.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error } from '@sveltejs/kit';
import { bringMessages } from '../../bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { place } = event.params;
  await bringMessages(event);
  const page = await fetchPageData<PlacePage>({
    path: `/places/${encodeURIComponent(place)}/`,
    isMade: ({ places }) => places.includes(place),
    fetch: event.fetch,
    resolve: (path) => resolve(path as '/'),
  });
  if (import.meta.env.SSR && page === null) error(404);
  return { place, page };
};
