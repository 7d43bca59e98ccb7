import { expect, test, type Page } from '@playwright/test';
import { FEWEST_REPORTS } from '../../src/lib/statistics/gates.ts';
import { runInNode } from '../../src/lib/source/run-in-node.ts';
import { ATTACK, EMPTY, NOT_READING, SAID_BY_THE_ENGINE, SEVERAL } from '../lib/sql-console/statements.ts';
import { cells, runLinked, said, settled } from './console.ts';

// Each puts a question to the engine in the page, which answers none of them as the page comes.
const ASKING = [
  '/explore/?rows=agency',
  '/metrics/granted/?as=share',
  '/quality/?peers=level:county',
  '/agencies/jiangsu-suqianshi-renminzhengfu-036b/?peers=level:county',
  '/compare/?agencies=jiangsu-suqianshi-renminzhengfu-036b&metrics=permits',
];

/** Moves within the site, as a click on a link does, so that what was done to the page stays done. */
async function move(page: Page, path: string): Promise<void> {
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href });
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await expect(page).toHaveURL((url) => url.pathname === path.split('?')[0]);
}

/** What a page says once the engine has answered it. */
async function read(page: Page, path: string): Promise<() => Promise<string>> {
  await move(page, path);
  await page.waitForTimeout(500);
  await expect(page.getByText(/正在(启动|计算)/)).toHaveCount(0, { timeout: 45_000 });
  return () => page.locator('main').innerText();
}

test('no statement changes what the site says', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const falls: string[] = [];
  page.on('pageerror', (error) => falls.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => falls.push('dialog')));
  await page.goto('/explore/sql/');
  const statements = [...SEVERAL, ...NOT_READING, ...SAID_BY_THE_ENGINE, ...EMPTY];
  expect(statements.length).toBeGreaterThan(60);
  for (const sql of statements) {
    await runLinked(page, sql);
    await settled(page);
    await expect(said(page), sql).toHaveClass(/wrong/);
    await expect(said(page), sql).toHaveText(/\p{Script=Han}/u);
    await expect(said(page), sql).not.toHaveText(/exception_type|已重新启动/);
  }
  await runLinked(page, ATTACK);
  await settled(page);
  await runLinked(page, 'select count(*) as n, current_database() as d from facts where value is not null');
  await settled(page);
  const [published] = await runInNode('static/data/nianbao.duckdb')<{ readonly n: number }>({
    text: 'select count(value) as n from facts',
    parameters: [],
  });
  expect(await cells(page)).toEqual([[String(published!.n), 'nianbao']]);

  const context = await browser.newContext({ baseURL: baseURL!, locale: 'zh-CN' });
  const untouched = await context.newPage();
  await untouched.goto('/explore/sql/');
  for (const path of ASKING) {
    const [attacked, published] = [await read(page, path), await read(untouched, path)];
    // A chart is drawn a moment after the words.
    await expect.poll(async () => (await attacked()) === (await published()), path).toBe(true);
    expect(await attacked()).not.toContain('假机构');
  }
  await context.close();
  expect(falls).toEqual([]);
});

test('the numbers of the site after the attack are the published ones', async ({ page }) => {
  const [highest] = await runInNode('static/data/nianbao.duckdb')<{
    readonly name: string;
    readonly median: number;
  }>({
    text: `select name, median(value) as median
      from reports join agencies using (agency_id) left join facts f
        on f.report_id = reports.report_id and metric = 'requests_received' and applicant is null
      group by name having count(*) = 1 or count(value) >= ${FEWEST_REPORTS}
      order by median desc nulls last limit 1`,
    parameters: [],
  });
  await page.goto('/explore/sql/');
  await runLinked(page, ATTACK);
  await settled(page);
  await move(page, '/explore/?rows=agency');
  const said = `中位数最高是${highest!.name}，${highest!.median.toLocaleString('en')} 件`;
  await expect(page.locator('main')).toContainText(said, { timeout: 45_000 });
});

test('the console and the site share one download and no worker', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\.bin$|worker.*\.js$/.test(new URL(request.url()).pathname)) fetched.push(request.url());
  });
  await page.goto('/explore/sql/');
  await runLinked(page, 'select 1');
  await settled(page);
  expect(page.workers()).toHaveLength(1);
  await move(page, '/metrics/granted/?as=share');
  await expect(page.getByText(/正在(启动|计算)/)).toHaveCount(0, { timeout: 45_000 });
  await expect.poll(() => page.workers().length).toBe(1);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched).toHaveLength(3);
});

const WITHOUT_END = [
  "SELECT length(repeat('x', 2000000000))",
  'select count(*) from facts a, facts b, facts c where a.value + b.value + c.value = 7',
  'with recursive t(n) as (select 1 union all select n + 1 from t) select max(n) from t',
  'select count(*) from range(100000000) a, range(100000) b where (a.range * b.range) % 7 = 3',
];

for (const sql of WITHOUT_END)
  test(`ended at the limit of time, and the next statement runs at once: ${sql}`, async ({ page }) => {
    await page.clock.install();
    await page.goto('/explore/sql/');
    await runLinked(page, 'select 1');
    await settled(page);
    await runLinked(page, sql);
    await expect(page.getByRole('button', { name: '停止' })).toBeVisible();
    await page.waitForTimeout(3_000);
    await page.clock.fastForward(30_000);
    await expect(said(page)).toHaveText('查询超过 30 秒，已停止。请缩小范围再试。', { timeout: 2_000 });
    const began = Date.now();
    await runLinked(page, 'select 41 + 1 as n');
    await settled(page);
    expect(await cells(page)).toEqual([['42']]);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

test('the limit of time holds on the clock on the wall', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto('/explore/sql/');
  await runLinked(page, 'select 1');
  await settled(page);
  const began = Date.now();
  await runLinked(page, WITHOUT_END[3]!);
  await expect(said(page)).toContainText('超过 30 秒', { timeout: 40_000 });
  expect(Date.now() - began).toBeLessThan(34_000);
});

test.describe('what asks for too much gets its sentence, and the next statement runs', () => {
  for (const [sql, sentence] of [
    ["select * from read_blob('nianbao.duckdb')", '有一格超过 200 KB'],
    ["select repeat('x', 200001)", '有一格超过 200 KB'],
    ["select repeat('x', 150000) from range(2000)", '结果超过 32 MB'],
    ['select list(a.range) from range(1000000000) a', '查询所需内存超过上限'],
    ["select list(repeat('x', 100000) || range) from range(100000)", '查询所需内存超过上限'],
  ] as const)
    test(sql, async ({ page }) => {
      await page.goto('/explore/sql/');
      await runLinked(page, sql);
      await settled(page);
      await expect(said(page)).toContainText(sentence);
      await runLinked(page, 'select 41 + 1 as n');
      await settled(page);
      expect(await cells(page)).toEqual([['42']]);
    });
});
