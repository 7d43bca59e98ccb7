import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { cells, runLinked, said, settled } from './console.ts';

const ENGINE = { timeout: 45_000 };

async function type(page: Page, sql: string): Promise<void> {
  const editor = page.locator('.cm-content');
  await editor.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
}

async function run(page: Page, sql: string): Promise<void> {
  await type(page, sql);
  await page.getByRole('button', { name: '运行', exact: true }).click();
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the page is an answer before the engine starts', async ({ page }) => {
  await page.goto('/explore/sql/');
  await expect(page.locator('table[aria-rowcount] tbody tr').first()).toBeVisible();
  await expect(said(page)).toContainText('生成网页时已算好');
  await expect(page.locator('.cm-content')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('without JavaScript the first answer and the schema can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/explore/sql/');
  await expect(page.locator('table[aria-rowcount] tbody tr').first()).toBeVisible();
  await page.getByText('finding_items').first().click();
  await expect(page.getByText('按文件次序从 1 数起').first()).toBeVisible();
  await context.close();
});

test('a ready question is asked, drawn and taken away', async ({ page }) => {
  await page.goto('/explore/sql/');
  await page.getByRole('button', { name: '年报多在几月公布？' }).click();
  await expect(said(page)).toContainText('秒', ENGINE);
  await page.getByRole('button', { name: '条形' }).click();
  await expect(page.locator('.chart svg rect').first()).toBeVisible();
  const rows = Number(await page.locator('table[aria-rowcount]').getAttribute('aria-rowcount'));
  expect(await page.locator('.chart svg rect').count()).toBe(rows - 1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV（程序）' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.trimEnd().split('\n')).toHaveLength(rows);
});

test('100,000 rows scroll and only those in view are in the page', async ({ page }) => {
  await page.goto('/explore/sql/');
  await run(page, 'select range as n from range(300000)');
  await expect(said(page)).toContainText('只显示前 100,000 行', ENGINE);
  const region = page.getByRole('region', { name: '查询结果' });
  await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(region.getByRole('cell', { name: '99999', exact: true })).toBeVisible();
  expect(await region.locator('tbody tr').count()).toBeLessThan(80);
  const head = region.getByRole('columnheader', { name: 'n' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(region.locator('tbody tr').first()).toHaveText('99999');
  await run(page, 'select 7 as seven');
  await expect(page.locator('table[aria-rowcount="2"]')).toBeVisible();
});

test('a query under way is stopped, and the next one runs', async ({ page }) => {
  await page.goto('/explore/sql/');
  await run(page, 'select 1 as one');
  await expect(page.locator('table[aria-rowcount="2"]')).toBeVisible(ENGINE);
  await run(
    page,
    'select count(*) from range(100000000) a, range(100000) b where (a.range * b.range) % 7 = 3',
  );
  await page.getByRole('button', { name: '停止' }).click();
  await expect(said(page)).toHaveText('已停止。');
  await run(page, 'select 1 as one union all select 2');
  await expect(page.locator('table[aria-rowcount="3"]')).toBeVisible();
});

test('an error says where it is, and what writes is refused', async ({ page }) => {
  await page.goto('/explore/sql/');
  await run(page, 'select year\nfrom reports\nwhere yaer = 2024');
  await expect(said(page)).toContainText('第 3 行第 7 列', ENGINE);
  await expect(said(page)).toContainText('没有名为 yaer 的列');
  await expect(page.locator('.cm-fault')).toHaveText('yaer');
  await expect(page.locator('pre.caret')).toHaveText('where yaer = 2024\n      ^');
  await run(page, 'drop table facts');
  await expect(said(page)).toContainText('第 1 行第 1 列：DROP 不能运行');
  await run(page, 'selec 1');
  await expect(said(page)).toHaveText('第 1 行第 1 列：“selec”处语法不对。');
  await run(page, "select * from read_csv('https://example.com/a.csv')");
  await expect(said(page)).toHaveClass(/wrong/);
});

test('a link brings the query, shown and not run, and running it gives the same rows', async ({
  page,
  context,
}) => {
  await page.goto('/explore/sql/');
  await type(page, "select '年报' as 词, 42 as n");
  await page.getByRole('button', { name: '复制链接' }).click();
  // The link is packed before it is copied.
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/\/explore\/sql\/#/);
  const link = await copied();
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByText('尚未运行')).toBeVisible();
  await expect(other.locator('.cm-content')).toContainText('年报');
  await other.getByRole('button', { name: '运行', exact: true }).click();
  await expect(other.getByRole('cell', { name: '42' })).toBeVisible(ENGINE);
});

test('the SQL under a chart opens here with its parameters written in, and runs', async ({ page }) => {
  await page.goto('/metrics/website_posts/');
  await page.getByRole('button', { name: 'SQL' }).first().click();
  await page.getByRole('link', { name: '在探索中打开' }).click();
  await expect(page).toHaveURL(/\/explore\/sql\/#sql=/);
  // The editor holds in the page only the lines in view.
  await page.locator('.cm-content').press('Control+End');
  await expect(page.locator('.cm-content')).toContainText('website_posts');
  await page.getByRole('button', { name: '运行', exact: true }).click();
  await expect(said(page)).toContainText('秒', ENGINE);
});

test('every value is shown and taken away as it is', async ({ page }) => {
  await page.goto('/explore/sql/');
  await runLinked(
    page,
    "select 9007199254740993 as big, 0.1::decimal(38,20) as exact, time '01:02:03' as t, interval 3 day as i, timestamp '2024-01-31 00:00:00.123456' as ts, 'b'::enum('a', 'b') as e, '\\x00'::blob as bytes, null as nothing, 'null' as word, -9007199254740993 as below",
  );
  await settled(page);
  const shown = [
    '9007199254740993',
    '0.10000000000000000000',
    '01:02:03',
    '3 days',
    '2024-01-31 00:00:00.123456',
  ];
  expect(await cells(page)).toEqual([[...shown, 'b', '\\x00', '空', 'null', '-9007199254740993']]);
  await expect(page.getByRole('columnheader', { name: 'e ENUM' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV（程序）' }).click(),
  ]);
  const [, record] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect(record).toBe([...shown, 'b', '\\x00', '', 'null', '-9007199254740993'].join(','));
});

test('every row of test_all_types() is shown', async ({ page }) => {
  await page.goto('/explore/sql/');
  await runLinked(page, 'select * from test_all_types()');
  await settled(page);
  const rows = await cells(page);
  expect(rows).toHaveLength(3);
  expect(rows[1]).toContain('170141183460469231731687303715884105727');
  expect(rows[1]).toContain('GOOSE');
  expect(new Set(rows[2])).toEqual(new Set(['空']));
});

test('a plan is shown line by line, and a pivot without names of columns runs', async ({ page }) => {
  await page.goto('/explore/sql/');
  await runLinked(page, 'explain select name, count(*) from agencies group by name;');
  await settled(page);
  await expect(page.getByRole('cell', { name: /HASH_GROUP_BY/ })).toBeVisible();
  await runLinked(page, 'pivot reports on year using count(*) group by completeness');
  await settled(page);
  await expect(page.getByRole('columnheader', { name: '2024' })).toBeVisible();
});
