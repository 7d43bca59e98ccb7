import { resolve } from '$app/paths';
import type { ReportRows } from '$lib/pages/report/rows.ts';
import { currentAgencyId } from '../../../../domain/former-agencies.ts';
import { fetchPageData } from '$lib/prerendered/fetch-page-data.ts';
import { error, redirect } from '@sveltejs/kit';
import { toLocalePath } from '$lib/address/locale-path.ts';
import { bringMessages, localeOf } from '../../../bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  const { params, fetch, url } = event;
  const agency = currentAgencyId(params.agency);
  if (agency !== params.agency) {
    const address = toLocalePath({ locale: localeOf(event), path: `/reports/${agency}/${params.year}/` });
    redirect(308, resolve(address as '/') + url.search);
  }
  await bringMessages(event);
  const rows = await fetchPageData<ReportRows>({
    path: `/reports/${agency}/${params.year}/`,
    isMade: ({ bodies }) => bodies[agency]?.includes(Number(params.year)) === true,
    fetch,
    resolve: (path) => resolve(path as '/'),
  });
  if (import.meta.env.SSR && rows === null) error(404);
  return { ...params, rows };
};
