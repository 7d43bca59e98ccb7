import fc from 'fast-check';
import { SEED } from './reader/seed.ts';
import { LONG, runs } from './runs.ts';

// What a property that names no number of runs has. On a push the same cases are tried every time, so that a red test
// is of the change; by night others, each named by its seed.
fc.configureGlobal({ numRuns: runs(100, 3000), ...(LONG ? {} : { seed: SEED }) });
