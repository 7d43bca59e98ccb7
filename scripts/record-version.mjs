// The second half of `npm run data`: writes down what differs from the data published last.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/record-published-version.ts');
