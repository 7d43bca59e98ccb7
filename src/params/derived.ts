import { findDerived } from '../form/derived.ts';

/** Whether a part of an address names a derived measure. */
export const match = (id: string): boolean => findDerived(id) !== undefined;
