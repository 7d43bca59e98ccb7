import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '../..');
const PUBLISHED = join(ROOT, 'src/sources/documents/淮安市人民政府-2024.pdf');
const inReports = (name: string) => join(ROOT, 'tests/reports', name);
const RETOLD = [
  PUBLISHED,
  inReports('L04-layout-table/source.html'),
  inReports('L14-annotated-labels/source.md'),
];

const queueOf = (page: Page) => page.getByRole('table', { name: '读入队列' });
/** The row whose first cell names the file. */
const rowOf = (page: Page, name: string) =>
  queueOf(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell').first().filter({ hasText: name }) });
/** The text of every row, in an order of its own. */
const textOf = async (rows: Locator) =>
  (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim()).sort();

async function openOwn(page: Page): Promise<void> {
  await page.goto('own/');
  await expect(page.getByRole('button', { name: '检查草稿' })).toBeEnabled();
}
async function choose(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.getByLabel('选择年报文件').setInputFiles(files);
}
async function keepAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全部收下' }).click();
  await expect(page.getByRole('status').filter({ hasText: '逐份写入并读回核对过' })).toBeVisible({
    timeout: 60_000,
  });
}
async function exportTo(page: Page, path: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出工作区' }).click(),
  ]);
  await download.saveAs(path);
}

test('the example city is read, kept, carried to another browser and is the same there; nothing leaves', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(240_000);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(baseURL!)) sent.push(request.url());
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.method());
  });
  await openOwn(page);
  await page.getByRole('button', { name: '载入示例市' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '28 个文件读完：19 份可以收下，6 份待您确认，2 个未能读入。',
    { timeout: 150_000 },
  );
  await expect(page.getByText('虚构示例')).toBeVisible();
  await expect(rowOf(page, '民政局公开年报')).toContainText('待确认 请填年份');
  await expect(rowOf(page, '附件3')).toContainText('请定机构');
  await expect(rowOf(page, '气象局2024')).toContainText('未能读入');
  await keepAll(page);
  const kept = await textOf(queueOf(page).getByRole('row').filter({ hasText: '已收下' }));
  expect(kept.length).toBe(19);
  const file = testInfo.outputPath('city.nianbao');
  await exportTo(page, file);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${baseURL}own/`);
  await choose(other, file);
  await expect(other.getByRole('status').filter({ hasText: '新增 19 份' })).toBeVisible({ timeout: 60_000 });
  const there = queueOf(other).getByRole('row').filter({ hasText: '已收下' });
  await expect(there).toHaveCount(19, { timeout: 150_000 });
  expect(await textOf(there)).toEqual(kept);
  await expect(other.getByText('虚构示例')).toBeVisible();
  await other.context().close();

  await page.getByRole('button', { name: '示例市.zip › 人民政府2024.pdf', exact: true }).click();
  await page.getByRole('link', { name: '年报页' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('示例市人民政府（本机） 2024 年', { timeout: 60_000 });
  await expect(page.getByRole('region', { name: '年报原件的一页' })).toBeVisible({ timeout: 30_000 });
  await page.goto('metrics/permits/?view=rank');
  await expect(page.getByRole('status').filter({ hasText: '现在看的是示例市' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('main')).toContainText('示例市公安局（本机）', { timeout: 30_000 });
  await page.getByRole('button', { name: '离开示例' }).click();
  await expect(page.getByRole('main')).not.toContainText('（本机）');
  expect(sent).toEqual([]);
});

test('what a page reads is what the command prints, to the letter', async ({ page }, testInfo) => {
  test.setTimeout(180_000);
  await openOwn(page);
  await choose(page, RETOLD);
  for (const text of ['淮安市人民政府', 'source.html', 'source.md'])
    await expect(rowOf(page, text)).toContainText(/已读|待确认/, { timeout: 90_000 });
  await expect(rowOf(page, '淮安市人民政府')).toContainText('2024');
  await expect(rowOf(page, '淮安市人民政府')).toContainText('200/200');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  for (const name of ['source.html', 'source.md']) {
    await page.getByRole('button', { name, exact: true }).click();
    const choice = page.getByRole('button', { name: '以这份为准' });
    if (await choice.isVisible()) await choice.click();
    const keep = page.getByRole('button', { name: '照现在这样收下' });
    if (await keep.isVisible()) await keep.click();
  }
  await keepAll(page);
  await exportTo(page, testInfo.outputPath('own.nianbao'));
  const packed = unzipSync(readFileSync(testInfo.outputPath('own.nianbao')));
  const read = Object.entries(packed)
    .filter(([name]) => name.startsWith('readings/'))
    .map(
      ([, bytes]) =>
        JSON.parse(new TextDecoder().decode(bytes)) as { readonly source: { readonly sha256: string } },
    );
  expect(read.length).toBe(RETOLD.length);
  const printed = execFileSync('npm', ['run', '--silent', 'nianbao', '--', 'read', '--json', ...RETOLD], {
    cwd: ROOT,
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
    encoding: 'utf8',
  });
  for (const line of printed.trim().split('\n')) {
    const told = JSON.parse(line) as (typeof read)[number];
    expect(read.find(({ source }) => source.sha256 === told.source.sha256)).toEqual(told);
  }
});

const DRAFT = `# 示例市公安局政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 1.2.3 |
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 7 |
| 行政强制 | 0 |
`;
const draft = { name: '示例.md', mimeType: 'text/markdown', buffer: Buffer.from(DRAFT) };

test('on a phone and by keyboard alone: a year is given, a cell filled in by hand, and both stay', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openOwn(page);
  await page.getByLabel('选择年报文件').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(draft);
  const open = page.getByRole('button', { name: '示例.md', exact: true });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '示例市公安局' })).toBeFocused();
  await page.getByLabel('这是哪一年的年报？').focus();
  await page.keyboard.type('去年');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“去年”不是');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2024');
  await page.keyboard.press('Enter');
  const cell = page.getByLabel('原件所印的数');
  await cell.focus();
  await page.keyboard.type('一百');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“一百”不是一个数');
  await cell.fill('123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: /123\s*人工/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: '全部收下' }).focus();
  await page.keyboard.press('Enter');
  await expect(rowOf(page, '示例.md')).toContainText('已收下');
  await page.reload();
  await expect(rowOf(page, '示例.md')).toContainText(/人工 2024.*已收下/s);
});

test('tabs agree, a broken workspace takes nothing away, and a newer one is only looked at', async ({
  page,
  context,
}) => {
  await openOwn(page);
  const other = await context.newPage();
  await openOwn(other);
  await choose(page, {
    ...draft,
    buffer: Buffer.from(DRAFT.replace('局政府', '局2024年政府').replace('1.2.3', '3')),
  });
  await expect(rowOf(page, '示例.md')).toContainText('已读');
  await keepAll(page);
  await expect(rowOf(other, '示例.md')).toContainText('已收下');
  for (const [name, bytes, said] of [
    ['坏.nianbao', Buffer.from('PK\u0003\u0004 not a zip'), '已损坏'],
    ['空.nianbao', Buffer.from(''), '不是工作区文件'],
    ['新.nianbao', Buffer.from(zipSync({ 'workspace.json': Buffer.from('{"format":3}') })), '较新版本'],
  ] as const) {
    await choose(page, { name, mimeType: 'application/zip', buffer: bytes });
    await expect(page.getByRole('status').filter({ hasText: name })).toContainText(said);
  }
  await expect(rowOf(page, '示例.md')).toContainText('已收下');
  // A newer program opens what is kept: this one stops writing, and after a reload still does.
  const newer = await context.newPage();
  await newer.goto('about/');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('nianbao-own', 3);
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error!);
      }),
  );
  await expect(page.getByText('本页只能看，不能改')).toBeVisible();
  await page.reload();
  await expect(page.getByText('本页只能看，不能改')).toBeVisible();
  await expect(rowOf(page, '示例.md')).toContainText('已收下');
  await expect(page.getByRole('button', { name: '全部收下' })).toBeDisabled();
});
