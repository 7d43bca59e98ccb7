import { resolve } from '$app/paths';
import { parsePacked } from '$lib/source/pack-rows.ts';
import { error, type LoadEvent } from '@sveltejs/kit';
import { bringMessages } from './bring-messages.ts';

/** What a page is drawn from, out of a file of this site, once its messages are here; a file that is not had is an error. */
export async function fetchRows<Rows>(event: LoadEvent, path: string): Promise<Rows> {
  await bringMessages(event);
  const response = await event.fetch(resolve(path as '/'));
  if (!response.ok) error(response.status);
  return parsePacked(await response.text()) as Rows;
}
