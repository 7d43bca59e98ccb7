import { resolve } from '$app/paths';
import { parsePacked } from '$lib/source/pack-rows.ts';
import { bringMessages } from '../bring-messages.ts';
import type { PageLoad } from './$types';
import type { QualityPage } from './page.json/+server.ts';

export const load: PageLoad = async (event): Promise<QualityPage> => {
  await bringMessages(event);
  return parsePacked(await (await event.fetch(resolve('/quality/page.json'))).text()) as QualityPage;
};
