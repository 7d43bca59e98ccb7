import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { packEngine } from './src/lib/database/pack.ts';

export default defineConfig(async () => {
  await packEngine(
    'node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm',
    `${process.env.NIANBAO_STATIC ?? 'static'}/data/nianbao.duckdb`,
    '.svelte-kit/packed',
  );
  return {
    plugins: [sveltekit()],
    build: { assetsInlineLimit: 0 },
    // Colours of pictures are read from the style of the site.
    test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000, css: { include: [/app\.css/] } },
  };
});
