import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

/** Printed numbers of permits that take part in a check that fails, as published. */
const QUESTIONED = countQuestioned();
const METRIC = '/metrics/permits/';
const SWITCH = '略去参与不成立或待说明校验的数字';

function countQuestioned(): number {
  const rows = (table: string) =>
    Papa.parse<Readonly<Record<string, string>>>(readFileSync(`static/data/${table}.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data.filter(({ basis, metric }) => basis === 'table2' && metric === 'permits');
  const failing = new Set(
    rows('finding_items').flatMap(({ outcome, report_id }) => (outcome === 'fails' ? [report_id] : [])),
  );
  return rows('facts').filter(({ state, report_id }) => state === 'reported' && failing.has(report_id))
    .length;
}

/** A page that is not alive yet lets the box be ticked and does nothing. */
const leaveOut = (page: Page) =>
  expect(async () => {
    await page.getByLabel(SWITCH).setChecked(false);
    await page.getByLabel(SWITCH).setChecked(true);
    await expect(page).toHaveURL(/[?&]checks=ok$/, { timeout: 2000 });
  }).toPass();

test('a visitor sees which figures fail a check, reads the arithmetic of one, and comes back', async ({
  page,
}) => {
  await page.goto(METRIC, { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await expect(figure).toContainText(`▲ ${QUESTIONED} 个数字参与不成立或待说明的校验`);
  await expect(figure.locator('svg path.questioned')).toHaveCount(QUESTIONED);
  await expect(figure.locator('.chart')).toHaveAccessibleName(
    new RegExp(`▲ ${QUESTIONED} 个数字参与不成立或待说明的校验`),
  );
  await page.getByRole('button', { name: '趋势', exact: true }).click();
  await page.getByRole('button', { name: '排序', exact: true }).click();
  await page.getByRole('button', { name: '2020', exact: true }).click();
  await figure.locator('summary').click();
  const more = figure.locator('.more');
  if (await more.isVisible()) await more.click();
  await figure.locator('table a.mark').first().click();
  await expect(page).toHaveURL(/\/reports\/.*#fails-/, { timeout: 60_000 });
  await expect(page.locator('[id="fails-decisions-equal-items"]')).toContainText('▲', { timeout: 60_000 });
  await page.goBack();
  await expect(page.locator('h1')).toContainText('2020');
  await expect(page.getByRole('button', { name: '排序', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a visitor leaves them out, is told how many, and the link opens the same', async ({ page }) => {
  await page.goto(METRIC, { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await expect(figure.getByText(/^来源/)).toContainText('年报');
  await leaveOut(page);
  await expect(figure.getByText(/^来源/)).toContainText(
    `已略去 ${QUESTIONED} 个参与不成立或待说明校验的数字`,
    {
      timeout: 60_000,
    },
  );
  await expect(figure.locator('svg path.questioned')).toHaveCount(0);
  await expect(figure.locator('.chart')).toHaveAccessibleName(new RegExp(`已略去 ${QUESTIONED} 个`));
  const source = await figure.getByText(/^来源/).textContent();
  const again = await page.context().newPage();
  await again.goto(page.url(), { waitUntil: 'networkidle' });
  await expect(again.getByLabel(SWITCH)).toBeChecked();
  await expect(again.locator('figure').first().getByText(/^来源/)).toHaveText(source!, { timeout: 60_000 });
  await again.getByLabel(SWITCH).uncheck();
  await expect(again.locator('figure').first()).toContainText(`▲ ${QUESTIONED} 个数字`);
  expect(new URL(again.url()).search).toBe('');
});

test('the CSV names the checks of a figure that is left out', async ({ page }) => {
  await page.goto(`${METRIC}?view=rank&years=2020&checks=ok`, { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await expect(figure.getByText(/^来源/)).toContainText('已略去', { timeout: 60_000 });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV（程序）' }).click();
  const [header, ...records] = (await readFile(await (await downloading).path(), 'utf8')).split('\n');
  const names = header!.split(',');
  const column = (record: string, name: string) => record.split(',')[names.indexOf(name)];
  const out = records.filter((record) => record.includes('left_out'));
  expect(out.length).toBeGreaterThan(0);
  for (const record of out) {
    expect(column(record, 'value')).toBe('');
    expect(column(record, 'value_check')).toBe('decisions-equal-items');
  }
});

for (const path of ['/', '/agencies/jiangsu-suqianshi-renminzhengfu-036b/', '/compare/'])
  test(`${path} has the same switch, and keeps it in the address`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await leaveOut(page);
    await expect(page.locator('.pending')).toHaveCount(0, { timeout: 60_000 });
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.getByLabel(SWITCH)).toBeChecked();
    await expect(page.locator('figure svg').first()).toBeVisible();
  });

test('adjustments change one step of the history, and a way there and back keeps them', async ({ page }) => {
  await page.goto('/metrics/', { waitUntil: 'networkidle' });
  await page.goto(METRIC, { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '2022', exact: true }).click();
  await page.getByRole('button', { name: '排序', exact: true }).click();
  await expect(page).toHaveURL(/years=2022&view=rank/);
  await page.getByRole('navigation').getByRole('link', { name: '方法' }).click();
  await expect(page).toHaveURL(/\/about\//);
  await page.goBack();
  await expect(page).toHaveURL(/years=2022&view=rank/);
  await expect(page.locator('h1')).toContainText('2022');
  await expect(page.getByRole('button', { name: '排序', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await expect(page).toHaveURL(/\/metrics\/$/);
});
