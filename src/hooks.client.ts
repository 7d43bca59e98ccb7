import { resolve } from '$app/paths';
import { moveLang } from '$lib/address/move-lang.ts';
import type { ClientInit } from '@sveltejs/kit';

/** An address published before is left for that of today before anything is drawn. */
export const init: ClientInit = () => {
  const front = resolve('/');
  const moved = moveLang(`/${location.pathname.slice(front.length)}`, location.search);
  if (moved === null) return;
  location.replace(front + moved.path.slice(1) + moved.search + location.hash);
  return new Promise(() => undefined);
};
