import { resolve } from '$app/paths';
import type { OverviewPage } from '$lib/pages/overview/question.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch }): Promise<OverviewPage> =>
  (await fetch(resolve('/overview.json'))).json() as Promise<OverviewPage>;
