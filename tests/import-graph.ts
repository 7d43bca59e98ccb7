import { dirname, join, normalize } from 'node:path';

/** One import of a module as its text has it. */
export interface Import {
  readonly target: string;
  /** Loaded with the module; a type is never loaded, an `import()` later. */
  readonly when: 'at once' | 'later' | 'never';
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?([^'"();]*?)\s*from\s*'([^']+)'/gm;
const BARE = /^[ \t]*import\s+'([^']+)'/gm;
const DYNAMIC = /import\(\s*'([^']+)'\s*\)/g;

/** Imports in the text of a module or of a component. */
export function importsIn(text: string): readonly Import[] {
  const onlyTypes = (names: string) => {
    const inside = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
    return inside?.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim())) ?? false;
  };
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, names, target]): Import => ({
      target: target!,
      when: type !== undefined || onlyTypes(names!) ? 'never' : 'at once',
    })),
    ...[...text.matchAll(BARE)].map(([, target]): Import => ({ target: target!, when: 'at once' })),
    ...[...text.matchAll(DYNAMIC)].map(([, target]): Import => ({ target: target!, when: 'later' })),
  ];
}

/** The module of src that an import leads to; the name of the package where it is none of ours. */
export function resolveImport(from: string, target: string): string {
  if (target.startsWith('$lib/')) return join('src/lib', target.slice('$lib/'.length));
  return target.startsWith('.') ? normalize(join(dirname(from), target)) : target;
}

/** Modules by what they load. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

export const toGraph = (
  sources: readonly { readonly path: string; readonly text: string }[],
  when: readonly Import['when'][],
): ImportGraph =>
  new Map(
    sources.map(({ path, text }) => [
      path,
      importsIn(text)
        .filter((one) => when.includes(one.when))
        .map(({ target }) => resolveImport(path, target)),
    ]),
  );

/** A way from a module to a target, the module first; null where there is none. */
export function pathTo(
  graph: ImportGraph,
  from: string,
  isTarget: (name: string) => boolean,
): readonly string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const [at] of before) {
    if (at !== from && isTarget(at)) return wayTo(at, before);
    for (const next of graph.get(at) ?? []) if (!before.has(next)) before.set(next, at);
  }
  return null;
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const last = before.get(end) ?? null;
  return last === null ? [end] : [...wayTo(last, before), end];
}

/** Circles of imports, one for each module that closes one. */
export const circlesIn = (graph: ImportGraph): readonly (readonly string[])[] =>
  [...graph.keys()].flatMap((module) => {
    const back = (graph.get(module) ?? []).flatMap((next) =>
      next === module ? [[module]] : [pathTo(graph, next, (name) => name === module)],
    );
    return back.filter((way) => way !== null);
  });
