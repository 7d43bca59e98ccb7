import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

const ENGINE = { timeout: 45_000 };
const board = (page: Page) => page.locator('section.board');
const series = (page: Page) => page.locator('section.series');
const rows = (page: Page) => board(page).locator('tbody tr');
const names = (page: Page) => rows(page).locator('th a').allTextContents();

test('a point of the series chooses the year of the board, and a body of the board is marked in the series', async ({
  page,
}) => {
  await page.goto('explore/board/', { waitUntil: 'networkidle' });
  await expect(board(page).getByRole('heading').first()).not.toHaveText('2024 年的榜');
  const before = await names(page);
  await series(page)
    .locator('svg a', { hasText: /^2024 年中位数/ })
    .last()
    .click();
  await expect(page).toHaveURL(/years=2024/);
  await expect(board(page).getByRole('heading').first()).toHaveText('2024 年的榜');
  await expect(page.locator('h1')).toContainText('2024 年');
  expect(await names(page)).not.toEqual(before);

  const [name] = await names(page);
  await rows(page).first().getByRole('checkbox').check();
  await expect(page).toHaveURL(/agencies=/);
  await expect(series(page).locator('ul a')).toHaveText([name!]);
  await expect(series(page).locator('svg').first()).toContainText(name!.slice(0, 4));
  await series(page)
    .getByRole('button', { name: `去掉 ${name}` })
    .click();
  await expect(rows(page).first().getByRole('checkbox')).not.toBeChecked();
});

test('what narrows one narrows the other, and the rows taken are the rows of the board', async ({ page }) => {
  await page.goto('explore/board/', { waitUntil: 'networkidle' });
  const all = await board(page).locator('p.quiet').first().textContent();
  await page.getByRole('combobox', { name: '地方', exact: true }).selectOption('江苏省');
  await expect(page.locator('.pending')).toHaveCount(0, ENGINE);
  await expect(board(page).locator('p.quiet').first()).not.toHaveText(all!, ENGINE);
  const of = /^\d+/.exec((await board(page).locator('p.quiet').first().textContent())!)![0];
  await expect(page.locator('h1')).toContainText(`${of} 份年报`);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    board(page).getByRole('button', { name: 'CSV（程序）' }).click(),
  ]);
  const [, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(Number(of));
  const shown = await names(page);
  expect(lines.slice(0, shown.length).map((line) => line.split(',')[1])).toEqual(shown);
});
