import { resolve } from '$app/paths';
import type { ReportRows } from '$lib/pages/report/rows.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch }) => {
  const rows = await fetchPageData<ReportRows>({ ...params, fetch, resolve: (path) => resolve(path as '/') });
  if (import.meta.env.SSR && rows === null) error(404);
  return { ...params, rows };
};
