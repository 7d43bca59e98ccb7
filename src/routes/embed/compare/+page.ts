import { bringMessages } from '../../bring-messages.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  await bringMessages(event);
  return event.data;
};
