/** Reads the file named on the command line and prints how it went, for a process that measures it from outside. */
import { readFileSync } from 'node:fs';
import { UnreadableError } from '../../../src/reader/document.ts';
import { readReport } from '../../../src/reader/read-report.ts';

const file = process.argv[2] ?? '';
const bytes = new Uint8Array(readFileSync(file));
const start = performance.now();
const outcome = await readReport(bytes, file).then(
  ({ facts }) => ({ kind: 'read', reported: facts.filter(({ state }) => state === 'reported').length }),
  (error: unknown) => ({
    kind: error instanceof UnreadableError ? 'refused' : 'crashed',
    message: String(error),
  }),
);
console.log(
  JSON.stringify({
    ...outcome,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
