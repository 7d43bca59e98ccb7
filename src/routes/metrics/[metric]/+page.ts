import { fetchRows } from '../../fetch-rows.ts';
import type { MetricPage } from './metric-as-it-comes.server.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) =>
  fetchRows<MetricPage>(event, `/metrics/${event.params.metric}/page.json`);
