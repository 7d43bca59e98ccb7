import { compareAsItComes } from './compare-as-it-comes.server.ts';

export const load = compareAsItComes;
