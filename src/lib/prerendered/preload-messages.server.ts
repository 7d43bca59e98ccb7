import { readFile } from 'node:fs/promises';
import type { Locale } from '../messages/locale.ts';

/** A script of the site as the bundler lists it, by the file that it was made of. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Chunks = Readonly<Record<string, Chunk>>;

const LISTED = '.svelte-kit/output/client/.vite/manifest.json';
const MESSAGES = /^src\/lib\/messages\/\w+\.(\w+)\.ts$/;
const NAMED = /<link href="([^"]*?)(_app\/immutable\/[^"]+\.js)" rel="modulepreload">/g;

let listed: Promise<Chunks> | undefined;

/**
 * Names the messages that the scripts of a page wait for beside these, so that they come at once: those of the language
 * of the page and no others.
 */
export async function preloadMessages(html: string, locale: Locale): Promise<string> {
  listed ??= readFile(LISTED, 'utf8').then((text) => JSON.parse(text) as Chunks);
  const chunks = await listed;
  const named = [...html.matchAll(NAMED)];
  const [, folder] = named[0] ?? [];
  if (folder === undefined) return html;
  const files = messagesOf(new Set(named.map(([, , file]) => file!)), locale, chunks);
  const links = [...files].map((file) => `\t\t<link href="${folder}${file}" rel="modulepreload">\n`);
  return html.replace(/\t*<link [^>]*rel="modulepreload">\n/, (first) => first + links.join(''));
}

/** The files of all messages that scripts ask for, with what these need, as far as the scripts do not name it. */
function messagesOf(scripts: ReadonlySet<string>, locale: Locale, chunks: Chunks): ReadonlySet<string> {
  const asked = Object.values(chunks)
    .filter(({ file }) => scripts.has(file))
    .flatMap(({ dynamicImports = [] }) => dynamicImports)
    .filter((source) => MESSAGES.exec(source)?.[1] === locale);
  const files = new Set<string>();
  for (let source = asked.pop(); source !== undefined; source = asked.pop()) {
    const { file, imports = [] } = chunks[source]!;
    if (scripts.has(file) || files.has(file)) continue;
    files.add(file);
    asked.push(...imports);
  }
  return files;
}
