import { zipSync } from 'fflate';
import { expect, test, type Page } from '@playwright/test';

const reportOf = (body: string) => ({
  name: `${body}.md`,
  mimeType: 'text/markdown',
  buffer: Buffer.from(`# 示例市${body}2024年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 12 |
| 第二十条第（六）项 | |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 7 |
| 行政强制 | 0 |
`),
});
const BODIES = ['水务局', '档案局', '统计局'];

const rowOf = (page: Page, body: string) =>
  page
    .getByRole('table', { name: '读入队列' })
    .getByRole('row')
    .filter({ hasText: `${body}.md` });
const kept = (page: Page) =>
  page.getByRole('table', { name: '读入队列' }).getByRole('row').filter({ hasText: '已收下' });
const keepAll = (page: Page) => page.getByRole('button', { name: /^全部收下/ });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function openOwn(page: Page): Promise<void> {
  await page.goto('own/');
  await expect(page.getByRole('button', { name: '检查草稿' })).toBeEnabled();
}
async function read(page: Page, bodies: readonly string[]): Promise<void> {
  await page.getByLabel('选择年报文件').setInputFiles(bodies.map(reportOf));
  for (const body of bodies) await expect(rowOf(page, body)).toContainText('已读', { timeout: 30_000 });
}
async function keep(page: Page, body: string): Promise<void> {
  await read(page, [body]);
  await keepAll(page).click();
  await expect(rowOf(page, body)).toContainText('已收下');
}

/** How much room the browser says there is. */
const grant = (page: Page, quota: number) =>
  page.evaluate((bytes) => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 1_000_000, quota: bytes });
  }, quota);

test('without room nothing more is kept, what was kept stays, and with room again the rest is', async ({
  page,
}) => {
  await openOwn(page);
  await keep(page, BODIES[0]!);
  await grant(page, 1_050_000);
  await read(page, BODIES.slice(1));
  await keepAll(page).click();
  await expect(said(page, '浏览器给的空间不够，这一份没有收下；已收下的都在')).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
  await grant(page, 1_000_000_000);
  await keepAll(page).click();
  await expect(kept(page)).toHaveCount(3);
  await page.reload();
  await expect(kept(page)).toHaveCount(3);
});

test('what the browser clears is told, and what the page still holds can be kept once more', async ({
  page,
  baseURL,
}) => {
  await openOwn(page);
  await keep(page, BODIES[0]!);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(baseURL!).origin,
    storageTypes: 'indexeddb',
  });
  await expect(said(page, '浏览器清除了本站保存的数据，收下的 1 份不在了')).toBeVisible({ timeout: 15_000 });
  await expect(rowOf(page, BODIES[0]!)).not.toContainText('已收下');
  await keepAll(page).click();
  await expect(rowOf(page, BODIES[0]!)).toContainText('已收下');
  await page.reload();
  await expect(kept(page)).toHaveCount(1);
});

test('a tab that is closed while it keeps loses no file that was kept, and half of none', async ({
  page,
  context,
}) => {
  await openOwn(page);
  await read(page, BODIES);
  const other = await context.newPage();
  await openOwn(other);
  // The store is given to whoever waits for it in turn: after one file it is the other tab's.
  const hold = () =>
    other.evaluate(() => {
      const holding = window as unknown as { letGo: (() => void)[] };
      holding.letGo ??= [];
      void navigator.locks.request(
        'nianbao-own',
        () => new Promise<void>((done) => holding.letGo.push(done)),
      );
    });
  const holds = (times: number) =>
    other.waitForFunction(
      (count) => (window as unknown as { letGo: unknown[] }).letGo.length === count,
      times,
    );
  await hold();
  await holds(1);
  await keepAll(page).click();
  await expect(page.getByRole('button', { name: '正在收下' })).toBeVisible();
  await hold();
  await other.evaluate(() => (window as unknown as { letGo: (() => void)[] }).letGo[0]!());
  await holds(2);
  await page.close();
  await other.reload();
  await expect(kept(other)).toHaveCount(1);
  await expect(kept(other)).toContainText('示例市');
});

test('a hostile workspace is refused in a sentence, and what is kept stays', async ({ page }) => {
  await openOwn(page);
  await keep(page, BODIES[0]!);
  const head = (change: object) =>
    JSON.stringify({ format: 1, example: false, documents: [], decisions: [], ...change });
  const sha256 = 'a'.repeat(64);
  const document = { sha256, name: '年报.pdf', bytes: 1, keptOn: '2026-02-09T08:00:00.000Z' };
  const pack = (files: Readonly<Record<string, string>>) =>
    Buffer.from(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))),
    );
  const decision = { about: 'year', sha256, decidedOn: document.keptOn, year: 2024 };
  for (const [name, buffer, sentence] of [
    [
      '它物.nianbao',
      pack({ [`documents/${sha256}.pdf`]: 'x', 'workspace.json': head({ documents: [document] }) }),
      '已损坏',
    ],
    ['缺件.nianbao', pack({ 'workspace.json': head({ documents: [document] }) }), '已损坏'],
    ['无主.nianbao', pack({ 'workspace.json': head({ decisions: [decision] }) }), '已损坏'],
    ['原型.nianbao', pack({ 'workspace.json': '{"format":1,"__proto__":{"documents":[]}}' }), '已损坏'],
    ['巨大.nianbao', pack({ 'workspace.json': ' '.repeat(60_000_000) }), '过大'],
    ['外面.nianbao', pack({ '../workspace.json': head({}) }), '不是工作区文件'],
  ] as const) {
    await page.getByLabel('选择年报文件').setInputFiles({ name, mimeType: 'application/zip', buffer });
    await expect(said(page, `“${name}”`)).toContainText(sentence);
    await expect(rowOf(page, BODIES[0]!)).toContainText('已收下');
  }
});
