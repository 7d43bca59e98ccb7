import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';

const readTable = (name: string) =>
  Papa.parse<Readonly<Record<string, string>>>(readFileSync(`static/data/${name}.csv`, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
const FINDINGS = readTable('findings').filter(({ outcome }) => outcome === 'fails');
const BUREAUS = new Set(
  readTable('agencies').flatMap(({ agency_id, field }) => (field === '气象' ? [agency_id] : [])),
);
const OF_BUREAUS = FINDINGS.filter(({ report_id }) => BUREAUS.has(report_id!.split('/')[0])).length;
const ofCheck = (id: string) => FINDINGS.filter(({ check }) => check === id).length;

/** The engine is fetched and started before conditions take effect. */
const STARTED = { timeout: 40_000 };

const HEADER = ['机构', '年份', '问题', '原值', '出处', '请说明'];

/** Opens a page; nothing may be asked of another origin or written to the console as an error. */
async function open(page: Page, path: string): Promise<void> {
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    expect(protocol.startsWith('http') ? hostname : '127.0.0.1').toMatch(/^(127\.0\.0\.1|localhost)$/);
  });
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico'))
      expect(message.type(), message.text()).not.toBe('error');
  });
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.goto(path);
}

/** Presses a button of the checklist and gives the file that it saves. */
async function take(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.locator('#checklist').getByRole('button', { name: button, exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const listed = (page: Page) => page.locator('#checklist tbody tr');

test('an officer narrows the findings to weather bureaus and takes the list for a spreadsheet', async ({
  page,
}) => {
  await open(page, 'quality/');
  await expect(listed(page)).toHaveCount(FINDINGS.length);
  await page.getByRole('combobox', { name: '领域' }).selectOption('气象');
  await expect(page).toHaveURL(/peers=field/);
  await expect(page.locator('#checklist')).toContainText(
    `当前条件下不成立与待说明的 ${OF_BUREAUS} 项`,
    STARTED,
  );
  expect(OF_BUREAUS).toBeGreaterThan(0);
  const { name, bytes } = await take(page, 'CSV（Excel、WPS）');
  expect(name).toMatch(/^核查清单-气象-[0-9a-f]{8}\.csv$/);
  const text = bytes.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = Papa.parse<string[]>(text.slice(1).trimEnd()).data;
  const below = lines.findIndex(([first]) => first === '') + 1;
  expect(lines.slice(0, below).flat()).toContain('条件：气象、全部年份');
  const [header, ...rows] = lines.slice(below);
  expect(header).toEqual(HEADER);
  expect(rows).toHaveLength(OF_BUREAUS);
  const row = rows.find(([agency, year]) => agency === '宣城市气象局' && year === '2020');
  expect(row![3]).toContain('表二“行政许可：本年处理决定数量” 3');
  expect(row![4]).toMatch(/^https?:/);
  expect(row![5]).toMatch(/请说明情况。$/);
});

test('the list for programs has no byte order mark', async ({ page }) => {
  await open(page, 'quality/');
  const { bytes } = await take(page, 'CSV（程序）');
  expect(bytes.toString('utf8').startsWith(HEADER.join(','))).toBe(true);
});

test('the workbook opens again: a row for each finding, then what it is', async ({ page }) => {
  await open(page, 'quality/?check=published-before-period-end');
  await expect(listed(page)).toHaveCount(ofCheck('published-before-period-end'), STARTED);
  const { name, bytes } = await take(page, 'XLSX');
  expect(name).toMatch(/^核查清单-全部机构-[0-9a-f]{8}\.xlsx$/);
  const [data, notes] = await readExcelFile(new Uint8Array(bytes).buffer);
  expect([data!.sheet, notes!.sheet]).toEqual(['数据', '说明']);
  expect(notes!.data.flat()).toContain('条件：全部机构、全部年份、报告期未满即公布');
  expect(data!.data[0]).toEqual(HEADER);
  expect(data!.data).toHaveLength(ofCheck('published-before-period-end') + 1);
  expect(data!.data).toContainEqual(expect.arrayContaining(['镇巴县交通运输局', 2023, '2023-01-30']));
});

test('on paper there is the list and nothing else, all of it', async ({ page }) => {
  await open(page, 'quality/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#coverage')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.locator('#checklist .take')).toBeHidden();
  await expect(page.locator('#checklist .notes')).toContainText('全部机构、全部年份');
  await expect(listed(page).last()).toBeVisible();
});

test('a finding leads to the checks of its report and to its cell', async ({ page }) => {
  await open(page, 'quality/?check=decisions-equal-items');
  await expect(page.locator('#findings li')).toHaveCount(ofCheck('decisions-equal-items'), STARTED);
  await page.locator('#findings li').first().getByRole('link', { name: /看格/ }).click();
  await expect(page).toHaveURL(/\/reports\/.+#table2-/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  await page.goBack();
  await page.locator('#findings li').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/#checks$/);
  await expect(page.locator('#checks')).toBeInViewport();
});

test('the page reads completely without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('quality/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `${readTable('reports').length} 份年报`,
  );
  await expect(page.locator('#heat svg')).toBeVisible();
  await expect(page.locator('#findings li').first()).toBeVisible();
  await context.close();
});

test('the page is not wider than the screen', async ({ page }) => {
  await open(page, 'quality/');
  const [content, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(room!);
});
