import { fetchRows } from '../fetch-rows.ts';
import type { PageLoad } from './$types';
import type { AgenciesPage } from './page.json/+server.ts';

export const load: PageLoad = (event) => fetchRows<AgenciesPage>(event, '/agencies/page.json');
