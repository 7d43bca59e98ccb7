import { expect, type Page } from '@playwright/test';
import { deflateRawSync } from 'node:zlib';

/** What the console says of the last query. */
export const said = (page: Page) => page.locator('p.said');

/** Brings a query to the console as a stranger's link does, letter by letter, and runs it with one click. */
export async function runLinked(page: Page, sql: string): Promise<void> {
  const hash = `#sql=${deflateRawSync(sql).toString('base64url')}`;
  await page.evaluate((next) => {
    location.hash = '';
    location.hash = next;
  }, hash);
  await expect(page.getByText('尚未运行')).toBeVisible();
  await page.getByRole('button', { name: '运行', exact: true }).click();
}

/** Waits until nothing runs any more. */
export const settled = (page: Page, timeout = 45_000) =>
  expect(page.getByRole('button', { name: '运行', exact: true })).toBeVisible({ timeout });

/** The cells of the answer on screen, row by row. */
export const cells = (page: Page) =>
  page
    .locator('table[aria-rowcount] tbody tr:not(.room)')
    .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent.trim())));
