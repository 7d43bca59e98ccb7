import { resolve } from '$app/paths';
import { parsePacked } from '$lib/source/pack-rows.ts';
import { bringMessages } from '../bring-messages.ts';
import type { PageLoad } from './$types';
import type { AgenciesPage } from './page.json/+server.ts';

export const load: PageLoad = async (event): Promise<AgenciesPage> => {
  await bringMessages(event);
  return parsePacked(await (await event.fetch(resolve('/agencies/page.json'))).text()) as AgenciesPage;
};
