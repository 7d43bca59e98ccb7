#!/usr/bin/env node
// The command as npm installs it: the sources are TypeScript, and tsx lets Node run them as they stand.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/main.ts');
