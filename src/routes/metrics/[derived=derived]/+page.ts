import { fetchRows } from '../../fetch-rows.ts';
import type { DerivedAsItComes } from './derived-as-it-comes.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = (event) =>
  fetchRows<DerivedAsItComes>(event, `/metrics/${event.params.derived}/page.json`);
