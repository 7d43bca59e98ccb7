#!/usr/bin/env node
// The command as npm installs it. In a checkout that was installed without its scripts, dist/ is made first.
import { existsSync } from 'node:fs';

const command = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(command)) await (await import('../scripts/make-dist.mjs')).makeDist();
await import(command.href);
