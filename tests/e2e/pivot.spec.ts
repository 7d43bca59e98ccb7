import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

const ENGINE = { timeout: 45_000 };
const table = (page: Page) => page.locator('table').first();
const row = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const numbers = (page: Page) => table(page).locator('tbody td.total').allInnerTexts();

test('the page is a pivot of real numbers without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/explore/');
  await expect(row(page, '人民政府').locator('td.total')).toContainText(/\d+\/\d+/);
  await expect(table(page).locator('tfoot')).toContainText(/\d+\/\d+/);
  await context.close();
});

test('a journalist lays out, sorts and narrows a pivot, opens a cell, takes the rows and hands on the link', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto('/explore/');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('combobox', { name: '行', exact: true }).selectOption('level');
  await expect(row(page, '市级')).toBeVisible(ENGINE);
  await page.getByText('添加指标').click();
  await page.getByLabel('查指标：名称或拼音').fill('网站信息发布');
  await page.getByLabel('网站信息发布数').check();
  await page.getByRole('button', { name: /^去掉 收到/ }).click();
  await page.getByText('添加指标').click();
  await expect(page.locator('h1')).toContainText('网站信息发布数', ENGINE);
  await page.getByRole('combobox', { name: '地方', exact: true }).selectOption('江苏省');
  await expect(page).toHaveURL(/rows=level/);
  await expect(page.locator('.pending')).toHaveCount(0, ENGINE);

  const all = table(page).getByRole('columnheader', { name: '全部' });
  await all.getByRole('button').click();
  await expect(all).toHaveAttribute('aria-sort', 'descending');
  const falling = await numbers(page);
  await all.getByRole('button').click();
  await expect(all).toHaveAttribute('aria-sort', 'ascending');
  expect(await numbers(page)).not.toEqual(falling);

  const cell = row(page, '市级').locator('td.total button');
  const [, reports] = /\/(\d+)$/.exec((await cell.innerText()).trim())!;
  await cell.click();
  const section = page.getByRole('region', { name: /^市级 · 全部/ });
  await expect(section.getByRole('row')).toHaveCount(Number(reports) + 1, ENGINE);
  await expect(page.getByRole('heading', { name: /^市级 · 全部/ })).toBeFocused();
  await expect(
    section.locator('td a[href*="/reports/"][href*="#prose-website_posts"]').first(),
  ).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV（程序）' }).first().click(),
  ]);
  const [header, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  const names = await table(page).locator('tbody th, tfoot th').allInnerTexts();
  expect(lines.map((line) => line.split(',')[0])).toEqual(names);
  const at = header!.split(',').indexOf('all');
  const shown = await table(page).locator('tbody td.total, tfoot td.total').allInnerTexts();
  lines.forEach((line, index) => {
    const value = line.split(',')[at]!;
    if (value !== '') expect(shown[index]!.replaceAll(',', '')).toContain(value);
    else expect(shown[index]).not.toMatch(/^\d/);
  });

  const seen = await table(page).innerText();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: /^市级 · 全部/ })).toBeVisible(ENGINE);
  await expect(other.locator('.pending')).toHaveCount(0, ENGINE);
  expect(await table(other).innerText()).toBe(seen);
});

test('cells are reached by arrow keys and opened by Enter', async ({ page }) => {
  await page.goto('/explore/');
  const first = row(page, '街道/乡镇').locator('td button').first();
  await expect(first).toHaveAttribute('tabindex', '0');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(row(page, '应急管理').locator('td').nth(1).locator('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^应急管理 · 2020/ })).toBeFocused();
  await expect(
    page
      .getByRole('region', { name: /^应急管理 · 2020/ })
      .locator('tbody tr')
      .first(),
  ).toBeVisible(ENGINE);
});

test('868 bodies stand two hundred at first, and all when asked', async ({ page }) => {
  await page.goto('/explore/?rows=agency&years=2008-2025');
  await expect(table(page).locator('tbody tr')).toHaveCount(200, ENGINE);
  await page.getByRole('button', { name: /^显示全部 \d+ 行/ }).click();
  expect(await table(page).locator('tbody tr').count()).toBeGreaterThan(800);
});

test('a link to a query made before it had a page of its own still opens it', async ({ page }) => {
  await page.goto('/explore/sql/');
  const hash = await page.evaluate(async () => {
    const stream = new Blob(['select 41 + 1 as n'])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  });
  await page.goto('/en/explore/');
  await page.goto(`/explore/#sql=${hash}`);
  await expect(page).toHaveURL(/\/explore\/sql\/#sql=/);
  await expect(page.locator('.cm-content')).toContainText('select 41 + 1 as n');
});
