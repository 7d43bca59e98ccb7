import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { textOfDocx } from '../lib/letters/text-of-docx.ts';

const ENGINE = { timeout: 90_000 };

/** The control of a body's finding. */
const progressOf = (page: Page, check: string, body: string) =>
  page.getByRole('combobox', { name: new RegExp(`^核查进展：${check}.*${body}`) }).first();

/** What each letter of a ZIP says, read as a report of the same kind is. */
const readLetters = (path: string): Promise<readonly string[]> =>
  Promise.all(
    Object.entries(unzipSync(readFileSync(path)))
      .filter(([name]) => name.endsWith('.docx'))
      .map(([, bytes]) => textOfDocx(new Blob([new Uint8Array(bytes)]))),
  );

async function keepAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全部收下' }).click();
  await expect(page.getByRole('status').filter({ hasText: '逐份写入并读回核对过' })).toBeVisible(ENGINE);
}

test('from an empty browser to the letters of the example city and to an asked finding; another tab agrees', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await page.goto('own/');
  await page.getByRole('button', { name: '载入示例市' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('个文件读完', { timeout: 150_000 });
  await keepAll(page);
  await page.getByRole('link', { name: '看校验结果，拟函' }).click();
  await expect(page.getByRole('button', { name: '范围：我的年报' })).toBeVisible();
  const asked = progressOf(page, '表三勾稽关系', '住房和城乡建设局');
  await expect(asked).toHaveValue('open', ENGINE);
  const [taken] = await Promise.all([
    page.waitForEvent('download', ENGINE),
    page.getByRole('button', { name: /^拟好的 \d+ 封/ }).click(),
  ]);
  expect(taken.suggestedFilename()).toBe('我的年报-2024-核查函.zip');
  const letters = await readLetters(await taken.path());
  expect(letters.length).toBeGreaterThan(2);
  const own = letters.find((text) => text.includes('示例市住房和城乡建设局：'))!;
  expect(own).toContain('≠ 三（办结总计） 174 + 四（结转下年度） 9，即 184 ≠ 183，相差 1');
  expect(own).toContain('本函为虚构示例');

  const other = await context.newPage();
  await other.goto(page.url());
  await asked.selectOption('已问');
  const day = page.getByLabel(/^“已问”的日期：表三勾稽关系.*住房和城乡建设局/).first();
  await day.fill('2026-02-09');
  await day.blur();
  await expect(progressOf(other, '表三勾稽关系', '住房和城乡建设局')).toHaveValue('asked', ENGINE);
  await expect(other.locator('input[type=date]').first()).toHaveValue('2026-02-09');
  await other.setViewportSize({ width: 390, height: 844 });
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  for (const part of ['#findings', '#letters'])
    expect((await new AxeBuilder({ page: other }).include(part).analyze()).violations).toEqual([]);
});

const LATE = `# 示例市公安局2024年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 第二十条第（五）项 | |
|---|---|
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 3 |

示例市公安局

2025年4月18日
`;

test('what was noted goes to another browser in the file of the workspace, with scope, groups and register', async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(120_000);
  await page.goto('own/');
  await page
    .getByLabel('选择年报文件')
    .setInputFiles({ name: '示例.md', mimeType: 'text/markdown', buffer: Buffer.from(LATE) });
  await expect(page.getByRole('button', { name: /全部收下（1 份）/ })).toBeEnabled(ENGINE);
  await keepAll(page);
  await page.getByRole('link', { name: '看校验结果，拟函' }).click();
  await page.getByRole('button', { name: '把 示例市公安局 的 1 项记为今日已问' }).click(ENGINE);
  await expect(progressOf(page, '逾期公布', '示例市公安局')).toHaveValue('asked');
  await page.evaluate(() => {
    localStorage.setItem('nianbao-groups', '[{"name":"示例名单","agencies":["a-0000"],"packed":"x"}]');
    const head = 'agency,level,field,province,city,county,year,published,source_url,looked_on';
    localStorage.setItem('nianbao-register', `${head}\n示例市体育局,,,示例省,示例市,,2024,,,\n`);
  });
  await page.goto('own/');
  const exported = page.getByRole('button', { name: '导出工作区' });
  await expect(exported).toBeEnabled(ENGINE);
  const [download] = await Promise.all([page.waitForEvent('download'), exported.click()]);
  const file = testInfo.outputPath('office.nianbao');
  await download.saveAs(file);

  const there = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await there.goto('own/');
  await there.getByLabel('选择年报文件').setInputFiles(file);
  await expect(there.getByRole('status').filter({ hasText: '新增 1 份' })).toBeVisible(ENGINE);
  await expect(there.getByRole('button', { name: '范围：我的年报' })).toBeVisible();
  expect(await there.evaluate(() => localStorage.getItem('nianbao-groups'))).toContain('示例名单');
  expect(await there.evaluate(() => localStorage.getItem('nianbao-register'))).toContain('示例市体育局');
  await there.getByRole('link', { name: '看校验结果，拟函' }).click();
  const finding = progressOf(there, '逾期公布', '示例市公安局');
  await expect(finding).toHaveValue('asked', ENGINE);
  // Both have gone on: a person is asked which is right.
  await finding.selectOption('已说明');
  await expect(there.getByLabel(/^“已说明”的日期/)).toBeVisible();
  await there.goto('own/');
  await there.getByLabel('选择年报文件').setInputFiles(file);
  const choice = there.getByRole('group', { name: /逾期公布 · 核查进展/ });
  await choice.getByRole('radio', { name: /用文件里的：已问/ }).check(ENGINE);
  await there.getByRole('button', { name: '并入', exact: true }).click();
  await there.getByRole('link', { name: '看校验结果，拟函' }).click();
  await expect(finding).toHaveValue('asked', ENGINE);
  await there.context().close();
});

test('a body of the register without a report is reminded step by step, and each letter names the ones before', async ({
  page,
}) => {
  await page.goto('about/');
  await page.evaluate(() => {
    const head = 'agency,level,field,province,city,county,year,published,source_url,looked_on';
    const row = '示例体育局,,,江苏省,宿迁市,,2024,no,https://shili.invalid/2024,2026-02-09';
    localStorage.setItem('nianbao-register', `${head}\n${row}\n`);
  });
  await page.goto(`${encodeURI('places/江苏省-宿迁市/')}?years=2024`);
  await page.getByRole('button', { name: '把 示例体育局 记为今日已提醒' }).click(ENGINE);
  const second = page.getByRole('button', { name: '示例体育局的再次提醒函 DOCX' });
  await expect(second).toBeVisible();
  await page.reload();
  const [taken] = await Promise.all([page.waitForEvent('download', ENGINE), second.click(ENGINE)]);
  expect(taken.suggestedFilename()).toBe('示例体育局-2024-再次提醒函.docx');
  const text = await textOfDocx(new Blob([new Uint8Array(readFileSync(await taken.path()))]));
  expect(text).toContain(
    '我们于 2026 年 2 月 9 日在 https://shili.invalid/2024 查看，未见贵单位 2024 年度报告',
  );
  expect(text).toMatch(/此前已于 \d{4} 年 \d+ 月 \d+ 日函请公布/);
});

test('what a browser kept before states were noted is opened, and a state is noted beside it', async ({
  page,
}) => {
  await page.goto('about/');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('nianbao-own', 1);
        request.onupgradeneeded = () => {
          for (const store of ['documents', 'decisions', 'readings']) request.result.createObjectStore(store);
          const agency = { name: '示例局', level: '', field: '', province: '', city: '', county: '' };
          const sha256 = 'a'.repeat(64);
          const decision = { sha256, about: 'agency', agency, decidedOn: '2026-02-01T08:00:00.000Z' };
          request.transaction!.objectStore('decisions').put(decision, `agency ${sha256}`);
        };
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error!);
      }),
  );
  await page.goto('quality/');
  const first = page
    .locator('#findings')
    .getByRole('combobox', { name: /^核查进展/ })
    .first();
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveValue('asked');
  await expect(page.locator('#findings input[type=date]').first()).toBeVisible();
  await page.reload();
  await expect(first).toHaveValue('asked');
  const decisions = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('nianbao-own');
        request.onsuccess = () => {
          const all = request.result.transaction('decisions').objectStore('decisions').getAll();
          all.onsuccess = () => resolve(all.result.length);
        };
        request.onerror = () => reject(request.error!);
      }),
  );
  expect(decisions).toBe(1);
});
