import { json } from '@sveltejs/kit';
import { listOfflineFiles } from '$lib/offline/list-offline-files.server.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => json(await listOfflineFiles());
