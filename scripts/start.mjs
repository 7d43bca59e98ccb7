// npm start: builds the site, serves it on this machine and opens it where there is a browser to open.
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { serve } from './serve.mjs';

const built = spawnSync('npx', ['vite', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (built.status !== 0) process.exit(built.status ?? 1);

const base = process.env.BASE_PATH ?? '';
const { port } = await serve({ folder: resolve('build'), port: Number(process.env.PORT ?? 4173), base });
const address = `http://127.0.0.1:${port}${base}/`;
console.log(`\n年报观察 Nianbao: ${address}\n(Ctrl+C to stop)`);
open(address);

/** @param {string} url */
function open(url) {
  const { platform, env } = process;
  const hasScreen = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || !process.stdout.isTTY) return;
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true }).on('error', () => undefined);
}
