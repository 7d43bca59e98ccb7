import { json } from '@sveltejs/kit';
import { run } from '$lib/source/node-source.server.ts';
import { askFindIndex } from '$lib/find/ask-find-index.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await askFindIndex(run));
