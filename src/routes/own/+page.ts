import { bringMessages } from '../bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = bringMessages;
