import { resolve } from '$app/paths';
import type { AgencyPage } from '$lib/pages/agency/ask-page.ts';
import { currentAgencyId } from '../../../domain/former-agencies.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error, redirect } from '@sveltejs/kit';
import { toLocalePath } from '$lib/address/locale-path.ts';
import { bringMessages, localeOf } from '../../bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { params, fetch, url } = event;
  const agency = currentAgencyId(params.agency);
  if (agency !== params.agency) {
    const address = toLocalePath({ locale: localeOf(event), path: `/agencies/${agency}/` });
    redirect(308, resolve(address as '/') + url.search);
  }
  await bringMessages(event);
  const page = await fetchPageData<AgencyPage>({
    path: `/agencies/${agency}/`,
    isMade: ({ bodies }) => bodies[agency] !== undefined,
    fetch,
    resolve: (path) => resolve(path as '/'),
  });
  if (import.meta.env.SSR && page === null) error(404);
  return { id: params.agency, page };
};
