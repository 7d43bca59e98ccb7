import { resolve } from '$app/paths';
import type { AgencyPage } from '$lib/pages/agency/ask-page.ts';
import { currentAgencyId } from '../../../domain/former-agencies.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, fetch, url }) => {
  const agency = currentAgencyId(params.agency);
  if (agency !== params.agency) redirect(308, resolve(`/agencies/${agency}/` as '/') + url.search);
  const page = await fetchPageData<AgencyPage>({
    path: `/agencies/${agency}/`,
    isMade: ({ bodies }) => bodies[agency] !== undefined,
    fetch,
    resolve: (path) => resolve(path as '/'),
  });
  if (import.meta.env.SSR && page === null) error(404);
  return { id: params.agency, page };
};
