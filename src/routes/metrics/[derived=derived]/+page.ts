import { resolve } from '$app/paths';
import { parsePacked } from '$lib/source/pack-rows.ts';
import { error } from '@sveltejs/kit';
import { bringMessages } from '../../bring-messages.ts';
import type { DerivedAsItComes } from './derived-as-it-comes.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event): Promise<DerivedAsItComes> => {
  await bringMessages(event);
  const response = await event.fetch(resolve(`/metrics/${event.params.derived}/page.json` as '/'));
  if (!response.ok) error(response.status);
  return parsePacked(await response.text()) as DerivedAsItComes;
};
