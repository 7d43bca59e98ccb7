import { DERIVED_IDS } from '../form/derived-ids.ts';

/** Whether a part of an address names a derived measure. */
export const match = (id: string): boolean => DERIVED_IDS.some((derived) => derived === id);
