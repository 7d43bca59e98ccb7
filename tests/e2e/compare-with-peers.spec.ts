import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { STAYED } from '../../src/lib/database/start-when-idle.ts';

const METRIC = '/metrics/website_posts/';

test('an officer narrows a metric to county bureaus, ranks them, and the address brings the view back', async ({
  page,
}) => {
  await page.goto(METRIC, { waitUntil: 'networkidle' });
  const heading = await page.locator('h1').textContent();
  await page.getByLabel('层级').selectOption('county');
  await expect(page).toHaveURL(/peers=level:county/);
  await expect(page.locator('h1')).not.toHaveText(heading!, { timeout: 30_000 });
  await page.getByRole('button', { name: '排序', exact: true }).click();
  await expect(page).toHaveURL(/view=rank/);
  const narrowed = await page.locator('h1').textContent();
  await page.reload();
  await expect(page.locator('h1')).toHaveText(narrowed!, { timeout: 30_000 });
  await expect(page.getByRole('button', { name: '排序', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a year, peers and what is in question are chosen where there is no engine', async ({ page }) => {
  await page.route('**/*duckdb*', (route) => route.abort());
  await page.goto('metrics/permits/', { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await page.getByRole('button', { name: '2022', exact: true }).click();
  await expect(page.locator('h1')).toContainText('2022');
  const all = await page.locator('h1').textContent();
  await page.getByLabel('层级').selectOption('county');
  await expect(page.locator('h1')).not.toHaveText(all!);
  await page.getByLabel('略去参与不成立或待说明校验的数字').check();
  await expect(figure.getByText(/^来源/)).toContainText('已略去');
  await page.getByRole('button', { name: '比上年增减', exact: true }).click();
  await expect(figure.locator('figcaption')).toContainText('比上年增减');
  await expect(page.locator('.pending')).toHaveCount(0);
});

test('the engine comes by itself for a visitor who stays, and then answers without a download; an embed brings none', async ({
  page,
}) => {
  const asked: { readonly at: number; readonly path: string }[] = [];
  const listen = (of: Page) =>
    of.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/duckdb/.test(pathname)) asked.push({ at: Date.now(), path: pathname });
    });
  const embed = await page.context().newPage();
  listen(embed);
  await embed.goto('embed/metrics/granted/');
  listen(page);
  const started = page.waitForEvent('worker', { timeout: 45_000 });
  await page.goto('metrics/granted/', { waitUntil: 'load' });
  const loaded = Date.now();
  await started;
  expect(asked[0]!.at - loaded).toBeGreaterThan(STAYED - 1_000);
  const files = asked.splice(0).map(({ path }) => path);
  expect(new Set(files).size).toBe(files.length);
  await page.getByRole('button', { name: '占比', exact: true }).click();
  await expect(page.locator('figure figcaption').first()).toContainText('占比', { timeout: 45_000 });
  await expect(page.locator('.pending')).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('an unknown part of an address is dropped and said so', async ({ page }) => {
  await page.goto(`${METRIC}?view=pie`, { waitUntil: 'networkidle' });
  await expect(page.getByText('view=pie')).toBeVisible();
});

test('the CSV of the table holds the rows on screen, every one with its state', async ({ page }) => {
  await page.goto(`${METRIC}?view=rank`, { waitUntil: 'networkidle' });
  await page.locator('summary').first().click();
  await expect(page.locator('figure table tbody tr').first()).toBeVisible();
  const more = page.locator('figure .more');
  if (await more.isVisible()) await more.click();
  const rows = await page.locator('figure table tbody tr').count();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV（程序）' }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  const [header, ...records] = csv.trimEnd().split('\n');
  expect(header).toContain('value,value_state,value_source');
  expect(records).toHaveLength(rows);
});

test('a host that lost the engine leaves the page readable and says what to do', async ({ page }) => {
  await page.route('**/*duckdb-eh*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('metrics/granted/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '占比', exact: true }).click();
  await expect(page.getByText('查询引擎没有下载成功')).toBeVisible();
  await expect(page.getByRole('button', { name: '再试' })).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();
});

test('English speaks on every part of the page, and the language travels along', async ({ page }) => {
  await page.goto(`/en${METRIC}`, { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toContainText('bodies reported for');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: 'Bodies', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/agencies\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['/', METRIC, '/agencies/jiangsu-suqianshi-renminzhengfu-036b/'])
    test(`${path} is read whole: a sentence, a drawn chart, a table`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toContainText(/\d/);
      await expect(page.locator('figure svg').first()).toBeAttached();
      await expect(page.locator('figure table').first()).toBeAttached();
    });
});
