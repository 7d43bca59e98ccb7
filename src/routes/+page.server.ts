import { run } from '$lib/database/published.server.ts';
import { askOverview } from '$lib/views/overview-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ rows: await askOverview(run) });
