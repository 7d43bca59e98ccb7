import { resolve } from '$app/paths';
import type { OverviewPage } from '$lib/pages/overview/question.ts';
import { parsePacked } from '$lib/source/pack-rows.ts';
import { bringMessages } from './bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event): Promise<OverviewPage> => {
  await bringMessages(event);
  return parsePacked(await (await event.fetch(resolve('/overview.json'))).text()) as OverviewPage;
};
