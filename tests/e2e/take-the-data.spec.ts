import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

test('a tidy file with its dictionary in two clicks, and its hash is the one on the page', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('navigation').getByRole('link', { name: '数据', exact: true }).click();
  await expect(page.locator('h1')).toContainText('全部数据可以下载');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'nianbao-long.csv', exact: true }).click();
  const content = await readFile(await (await waiting).path());
  const { data } = Papa.parse<Record<string, string>>(content.toString(), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.length).toBeGreaterThan(4000);
  const columns = await page.locator('#dictionary ~ details').first().locator('tbody th').allTextContents();
  expect(columns).toEqual(Object.keys(data[0]!));
  const hash = createHash('sha256').update(content).digest('hex');
  await expect(page.locator(`code[title="${hash}"]`)).toBeVisible();
});

test('the page of a metric and that of a body hand out all they are made from', async ({ page }) => {
  for (const path of ['metrics/permits/', 'agencies/jiangsu-huaianshi-renminzhengfu-07ea/']) {
    await page.goto(path);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /全部数据 CSV/ }).click();
    const content = await readFile(await (await waiting).path(), 'utf8');
    expect(content.split('\n').length).toBeGreaterThan(2);
  }
});

test('machines find the data set, its files and the feed', async ({ page }) => {
  await page.goto('data/');
  const json = await page.locator('head script[type="application/ld+json"]').textContent();
  const dataset = JSON.parse(json!);
  expect(dataset).toMatchObject({ '@type': 'Dataset', isAccessibleForFree: true });
  for (const { contentUrl, contentSize } of dataset.distribution) {
    const answer = await page.request.get(new URL(contentUrl, page.url()).href);
    expect(answer.ok(), contentUrl).toBe(true);
    expect(`${(await answer.body()).length} B`).toBe(contentSize);
  }
  const feed = await page.locator('head link[type="application/atom+xml"]').evaluate(async (link) => {
    const xml = await (await fetch((link as HTMLLinkElement).href)).text();
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const first = document.querySelector('entry > link')?.getAttribute('href') ?? '';
    return {
      errors: document.querySelectorAll('parsererror').length,
      entries: document.querySelectorAll('entry').length,
      first: new URL(first, (link as HTMLLinkElement).href).href,
    };
  });
  expect(feed).toMatchObject({ errors: 0, entries: 100 });
  expect((await page.request.get(feed.first)).ok()).toBe(true);
});
