/** The package as a browser runs it that bundles it: in a worker, a document at a time. */
import { readReport } from '../../../src/nianbao.ts';

export interface Asked {
  readonly name: string;
  /** Base64, since a page and its test speak JSON. */
  readonly contents: string;
}

self.addEventListener('message', ({ data: { name, contents } }: MessageEvent<Asked>) => {
  const bytes = Uint8Array.from(atob(contents), (character) => character.charCodeAt(0));
  readReport(bytes, name).then(
    (report) => self.postMessage(JSON.stringify(report)),
    (error: unknown) => self.postMessage(String(error)),
  );
});
