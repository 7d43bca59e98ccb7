import { fetchRows } from '../fetch-rows.ts';
import type { PageLoad } from './$types';
import type { QualityPage } from './page.json/+server.ts';

export const load: PageLoad = (event) => fetchRows<QualityPage>(event, '/quality/page.json');
