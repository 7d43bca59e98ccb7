import { compareAsItComes } from '../../compare/compare-as-it-comes.server.ts';

export const load = compareAsItComes;
