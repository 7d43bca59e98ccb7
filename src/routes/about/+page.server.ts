import { readFile } from 'node:fs/promises';
import { limitsOf } from '../../dataset/limits.ts';
import { STATIC } from '$lib/source/node-source.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { coverage } = JSON.parse(await readFile(`${STATIC}/data/datapackage.json`, 'utf8')) as {
    readonly coverage: Parameters<typeof limitsOf>[0];
  };
  return { limits: limitsOf(coverage) };
};
