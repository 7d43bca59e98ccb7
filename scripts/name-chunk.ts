import type { Rolldown } from 'vite';

/** What the bundler knows of modules. */
export type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/** Of kinds of pages that share modules, those whose scripts are to be lightest come first. */
const KINDS = ['reports', 'agencies', 'metrics', 'explore', 'quality', 'places'] as const;
/** The files that pages share, those that others depend on first. */
export const CHUNKS = ['core', 'figures', 'live', ...KINDS] as const;
/** Shared by so many kinds of pages, a module is part of what any of them may need. */
const MANY_KINDS = 4;

/** What stands around all pages, and in the place of one that cannot be shown. */
const LAYOUT = /\/src\/routes\/\+(?:layout|error)\.(?:svelte|ts)$/;
/** Styles, and how states are said, are short and of all pages and languages. */
const OF_ALL = /\.css$|\/messages\/say-states\.ts$/;
/** The first folder of its address is the kind of a page; what stands in pages of other sites is no kind. */
const PAGE = /\/src\/routes\/(?!embed\/)((?:([^/]+)\/)?(?:.*\/)?)\+(?:page|layout)\.(?:svelte|ts)$/;
/** What the framework starts with. */
const START = /\/client-optimized\/app\.js$|\/kit\/src\/runtime\/client\/entry\.js$/;

/**
 * The file in which a module comes that more than one page brings along: `core` with all pages, `figures` with most and
 * with reports, `live` with most others, else that of the first kind of pages that need it. So a page comes in few
 * files, and a report without what it does not need. Null where nothing is shared.
 */
export function nameChunk(id: string, graph: Graph): (typeof CHUNKS)[number] | null {
  if (OF_ALL.test(id)) return 'core';
  const importers = importersOf(id, graph);
  if (importers.some((module) => LAYOUT.test(module) || START.test(module))) return 'core';
  const pages = importers.map((module) => PAGE.exec(module)).filter((page) => page !== null);
  if (new Set(pages.map(([, folder]) => folder)).size < 2) return null;
  const kinds = new Set(pages.map(([, , kind]) => kind));
  if (kinds.size >= MANY_KINDS) return kinds.has('reports') ? 'figures' : 'live';
  return KINDS.find((kind) => kinds.has(kind)) ?? null;
}

/** The module itself and all that cannot be without it. */
function importersOf(id: string, graph: Graph): readonly string[] {
  const found = new Set([id]);
  for (const module of found)
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) found.add(importer);
  return [...found];
}
