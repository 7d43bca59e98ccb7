import { parsePacked } from '$lib/source/pack-rows.ts';
import { resolve } from '$app/paths';
import { error } from '@sveltejs/kit';
import { bringMessages } from '../../../bring-messages.ts';
import type { MetricPage } from '../../../metrics/[metric]/metric-as-it-comes.server.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event): Promise<MetricPage> => {
  await bringMessages(event);
  const response = await event.fetch(resolve(`/metrics/${event.params.metric}/page.json` as '/'));
  if (!response.ok) error(response.status);
  return parsePacked(await response.text()) as MetricPage;
};
