import { chromium } from '@playwright/test';
import { findChromium } from '../../../../scripts/chromium.mjs';

/** A browser with one tab that prints page after page. */
export interface Press {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openPress(): Promise<Press> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const tab = await browser.newPage();
  return {
    print: async (html) => {
      await tab.setContent(html);
      return new Uint8Array(await tab.pdf({ preferCSSPageSize: true }));
    },
    close: () => browser.close(),
  };
}
