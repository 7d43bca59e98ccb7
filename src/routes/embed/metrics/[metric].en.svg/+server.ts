import { metricEntries } from '../../../metrics/[metric]/metric-as-it-comes.server.ts';
import { stillFigure } from '../still-figure.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = metricEntries;
export const GET: RequestHandler = ({ params }) => stillFigure(params.metric, 'en');
