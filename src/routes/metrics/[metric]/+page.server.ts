import { error } from '@sveltejs/kit';
import { run } from '$lib/source/node-source.server.ts';
import { toDatasetJsonLd } from '$lib/downloads/dataset-json-ld.ts';
import { publicFiles } from '$lib/downloads/public-files.server.ts';
import { frontPageFrom } from '$lib/downloads/site-address.server.ts';
import { peerOptions } from '$lib/queries/peer-options.ts';
import type { EntryGenerator, PageServerLoad } from './$types';
import { metricAsItComes, metricEntries } from './metric-as-it-comes.server.ts';

export const entries: EntryGenerator = metricEntries;

export const load: PageServerLoad = async ({ params }) => {
  const came = await metricAsItComes(params.metric);
  if (came === null) error(404);
  const { info } = came;
  const { published, bySubject } = await publicFiles();
  const file = bySubject.get(`metrics/${params.metric}`)!;
  const site = frontPageFrom(2);
  const jsonLd = toDatasetJsonLd({
    name: `${info.label_zh}（${info.unit}）`,
    alternateName: info.label_en,
    description: `${info.definition_zh}\n${info.definition_en}`,
    version: published.version,
    coverage: published.coverage,
    measured: [`${info.label_zh}（${info.unit}）`],
    files: [file],
    page: `${site}metrics/${params.metric}/`,
    site,
    partOf: `${site}data/`,
  });
  return { ...came, file: { rows: file.rows!, bytes: file.bytes }, jsonLd, peers: await run(peerOptions) };
};
