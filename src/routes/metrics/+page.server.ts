import { run } from '$lib/database/published.server.ts';
import { metricList } from '$lib/queries/metric-list.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ metrics: await run(metricList) });
