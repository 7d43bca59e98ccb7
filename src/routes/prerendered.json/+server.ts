import { json } from '@sveltejs/kit';
import { prerendered } from '$lib/prerendered/prerendered.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await prerendered());
