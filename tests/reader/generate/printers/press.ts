import { chromium } from '@playwright/test';

/** A browser with one tab that prints page after page. */
export interface Press {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export async function openPress(): Promise<Press> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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
