import type { OverviewPage } from '$lib/pages/overview/question.ts';
import { fetchRows } from './fetch-rows.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) => fetchRows<OverviewPage>(event, '/overview.json');
