import { resolve } from '$app/paths';
import { readLocalePath } from '$lib/address/locale-path.ts';
import type { Reroute } from '@sveltejs/kit';

/** One route a page, whatever its language. */
export const reroute: Reroute = ({ url }) => {
  const front = new URL(resolve('/'), url).pathname;
  return front + readLocalePath(`/${url.pathname.slice(front.length)}`).path.slice(1);
};
