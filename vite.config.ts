import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { CHUNKS, nameChunk, type Graph } from './scripts/name-chunk.ts';
import { packEngine } from './src/lib/database/pack.ts';

/** Messages that most pages write, one file a language. */
const MESSAGES_OF_FIGURES = /src\/lib\/messages\/(?:common|metric|quote|take)\.(zh|en)\.ts$/;
const messagesOfFigures = (module: string) => `messages.${MESSAGES_OF_FIGURES.exec(module)?.[1]}`;

/** Tests of modules whose runes are live, as in a browser. */
const RUNES = 'tests/**/*.svelte.test.ts';

export default defineConfig(async (): Promise<ViteUserConfig> => {
  await packEngine(
    'node_modules/@duckdb/duckdb-wasm/dist',
    `${process.env.NIANBAO_STATIC ?? 'static'}/data/nianbao.duckdb`,
    '.svelte-kit/packed',
  );
  return {
    plugins: [sveltekit()],
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  ...CHUNKS.map((chunk, at) => ({
                    name: (id: string, graph: Graph) => (nameChunk(id, graph) === chunk ? chunk : null),
                    priority: CHUNKS.length - at,
                  })),
                  { name: messagesOfFigures, test: MESSAGES_OF_FIGURES },
                ],
              },
            },
          },
        },
      },
    },
    // The reader loads what a format needs when it meets it.
    worker: { format: 'es' },
    test: {
      // The command reads files in processes that run dist/.
      globalSetup: 'tests/make-dist.ts',
      setupFiles: 'tests/long-properties.ts',
      testTimeout: 30_000,
      // Both cores of a small machine: by itself it would leave one idle.
      maxWorkers: '100%',
      // Colours of pictures are read from the style of the site.
      css: { include: [/app\.css/] },
      projects: [
        { extends: true, test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: [RUNES] } },
        {
          extends: true,
          resolve: { conditions: ['browser'] },
          test: {
            name: 'runes',
            include: [RUNES],
            environment: './tests/environments/client.ts',
            server: { deps: { inline: ['svelte'] } },
          },
        },
      ],
    },
  };
});
