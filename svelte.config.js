import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { plot } from '@observablehq/plot';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { parseHTML } from 'linkedom';
import { weighOfflineFiles } from './scripts/weigh-offline-files.mjs';

/** How a policy names what may stand in a page as it is. @param {string | null | undefined} text */
function hashOf(text) {
  return /** @type {const} */ (
    `sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}`
  );
}

/** The one style sheet that stands in pages as an element: Plot puts it into every chart. */
function plotStyle() {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return hashOf(plot({ document, className: 'plot', figure: false }).querySelector('style')?.textContent);
}

/** The one script of the frame of all pages. */
function frameScript() {
  return hashOf(/<script>(.*?)<\/script>/s.exec(readFileSync('src/app.html', 'utf8'))?.[1]);
}

const PAGES = process.env.NIANBAO_OUT ?? 'build';
const writer = adapter({ fallback: '404.html', pages: PAGES });

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: {
      ...writer,
      adapt: async (builder) => {
        await writer.adapt(builder);
        await weighOfflineFiles(PAGES);
      },
    },
    alias: { $packed: '.svelte-kit/packed' },
    // Another folder of static files, with its own data/, makes a site of other data.
    files: { assets: process.env.NIANBAO_STATIC ?? 'static' },
    // Set BASE_PATH to host the site in a folder: BASE_PATH=/nianbao npm run build
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    // Pages register it themselves, once all is still.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval', frameScript()],
        'worker-src': ['self', 'blob:'],
        'connect-src': ['self', 'blob:'],
        'img-src': ['self', 'data:', 'blob:'],
        'style-src': ['self', 'unsafe-inline'],
        // Where a browser knows the two apart, only attributes may be inline: prerendered pages set widths by them.
        'style-src-elem': ['self', plotStyle()],
        'style-src-attr': ['unsafe-inline'],
        'font-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
    prerender: {
      // No page links to what stands in pages of other sites.
      entries: ['*', '/en/embed/agencies/', '/en/embed/compare/'],
      handleHttpError: process.env.NIANBAO_LOOSE ? 'warn' : 'fail',
      handleMissingId: 'fail',
      // SvelteKit keeps the relative base of the page that it renders where every request reads it: one page at a time.
      concurrency: 1,
    },
  },
};
