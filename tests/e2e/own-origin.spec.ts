import { expect, test } from '@playwright/test';
import { SAVE_DATA } from './save-data.ts';

const PAGES = [
  '/',
  '/metrics/',
  '/metrics/website_posts/',
  '/agencies/',
  '/agencies/jiangsu-suqianshi-renminzhengfu-036b/',
  '/reports/jiangsu-suqianshi-renminzhengfu-036b/2024/',
  '/compare/',
  '/quality/',
  '/explore/',
  '/explore/board/',
  '/explore/sql/',
  '/data/',
  '/about/',
  '/own/',
];

for (const path of PAGES) {
  test(`${path} asks nothing of another origin, starts no engine under data saver and breaks no policy`, async ({
    page,
    baseURL,
  }) => {
    const origin = new URL(baseURL!).origin;
    const elsewhere: string[] = [];
    const engine: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) elsewhere.push(url);
      if (url.includes('duckdb-eh')) engine.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('hydration')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(SAVE_DATA);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect({ elsewhere, engine, complaints }).toEqual({ elsewhere: [], engine: [], complaints: [] });
    await expect(page.locator('h1')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
