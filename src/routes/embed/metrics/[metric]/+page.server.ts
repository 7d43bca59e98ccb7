import type { EntryGenerator } from './$types';
import { metricEntries } from '../../../metrics/[metric]/metric-as-it-comes.server.ts';

// No page of the site leads here.
export const entries: EntryGenerator = metricEntries;
