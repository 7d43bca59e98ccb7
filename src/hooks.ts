import { resolve } from '$app/paths';
import { readLocalePath } from '$lib/address/locale-path.ts';
import { packRows, unpackRows } from '$lib/source/pack-rows.ts';
import type { Reroute, Transport } from '@sveltejs/kit';

/** One route a page, whatever its language. */
export const reroute: Reroute = ({ url }) => {
  const front = new URL(resolve('/'), url).pathname;
  return front + readLocalePath(`/${url.pathname.slice(front.length)}`).path.slice(1);
};

/** Rows stand in pages by columns. */
export const transport: Transport = {
  Rows: { encode: (value) => packRows(value) ?? false, decode: unpackRows },
};
