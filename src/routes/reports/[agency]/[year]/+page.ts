import { resolve } from '$app/paths';
import type { ReportRows } from '$lib/pages/report/rows.ts';
import { currentAgencyId } from '../../../../domain/former-agencies.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const agency = currentAgencyId(params.agency);
  if (agency !== params.agency)
    redirect(308, resolve(`/reports/${agency}/${params.year}/` as '/') + url.search);
  const rows = await fetchPageData<ReportRows>({
    path: `/reports/${agency}/${params.year}/`,
    isMade: ({ bodies }) => bodies[agency]?.includes(Number(params.year)) === true,
    fetch,
    resolve: (path) => resolve(path as '/'),
  });
  if (import.meta.env.SSR && rows === null) error(404);
  return { ...params, rows };
};
