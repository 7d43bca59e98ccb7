import fc from 'fast-check';
import { runs } from './runs.ts';

// What a property that names no number of runs has.
fc.configureGlobal({ numRuns: runs(100, 3000) });
