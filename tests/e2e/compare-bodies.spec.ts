import { expect, test, type Page } from '@playwright/test';

const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
const YANGPU = 'shanghaishi-yangpuqu-renminzhengfu-e0e2';
const TWO = `compare/?agencies=${SUQIAN},${YANGPU}&metrics=requests_received`;

/** Opens a page, and fails the test where anything is asked of another origin. */
async function open(page: Page, path: string): Promise<void> {
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    expect(protocol.startsWith('http') ? hostname : '127.0.0.1').toBe('127.0.0.1');
  });
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.goto(path, { waitUntil: 'networkidle' });
}
const bodies = (page: Page) => page.locator('section[aria-labelledby=bodies] li a');
const settled = (page: Page) => expect(page.locator('.pending')).toHaveCount(0, { timeout: 30_000 });

test('without a choice there is a real comparison that says it is an example', async ({ page }) => {
  await open(page, 'compare/');
  await expect(page.locator('main')).toContainText('还没有选机构');
  await expect(page.locator('h1')).toContainText(/\d/);
  expect(await page.locator('main figure svg a').count()).toBeGreaterThan(10);
});

test('bodies are added by initials and taken away; back and forward go through the steps', async ({
  page,
}) => {
  await open(page, 'compare/');
  const add = page.locator('section[aria-labelledby=bodies]').getByRole('combobox');
  await add.fill('sqsrmzf');
  await expect(page.getByRole('option').first()).toBeVisible();
  await add.press('Enter');
  await expect(bodies(page)).toHaveText(['宿迁市人民政府']);
  await add.fill('上海市杨浦区人民政府');
  await expect(page.getByRole('option').first()).toBeVisible();
  await add.press('Enter');
  await expect(bodies(page)).toHaveCount(2);
  await settled(page);
  await page.goBack();
  await expect(bodies(page)).toHaveCount(1);
  await page.goForward();
  await expect(bodies(page)).toHaveCount(2);
  await page.getByRole('button', { name: '去掉 宿迁市人民政府' }).click();
  await expect(bodies(page)).toHaveCount(1);
});

test('a link opens the same comparison again, and so does a reload', async ({ page }) => {
  await open(page, `${TWO}&layout=dumbbell&sort=name`);
  await settled(page);
  await expect(bodies(page)).toHaveText(['上海市杨浦区人民政府', '宿迁市人民政府'].reverse());
  await expect(page.getByRole('button', { name: '两年' })).toHaveAttribute('aria-pressed', 'true');
  const heading = await page.locator('h1').textContent();
  await page.reload();
  await settled(page);
  await expect(page.locator('h1')).toHaveText(heading!);
});

test('bodies of a link have their names before the engine is there', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(TWO);
  await expect(bodies(page)).toHaveText(['宿迁市人民政府', '上海市杨浦区人民政府']);
});

test('a metric is added and each has its chart; numbers lead to the report', async ({ page }) => {
  await open(page, TWO);
  await settled(page);
  const add = page.locator('section[aria-labelledby=measures]').getByRole('combobox');
  await add.fill('主动公开');
  await expect(page.getByRole('option').first()).toBeVisible();
  await add.press('Enter');
  await expect(page).toHaveURL(/metrics=requests_received,/);
  await settled(page);
  await expect(page.locator('main figure')).toHaveCount(3);
  await page.locator('main figure').last().getByRole('link', { name: '3,646' }).click();
  await expect(page).toHaveURL(/\/reports\/jiangsu-suqianshi-.+\/2024\/\?agencies=.+#/);
});

test('scales of their own are said to be so', async ({ page }) => {
  await open(page, 'compare/?layout=multiples&axes=free');
  await expect(page.locator('figcaption').first()).toContainText('不可比高低');
});

test('the CSV has the rows of the table', async ({ page }) => {
  await open(page, 'compare/');
  const figure = page.locator('main figure').first();
  const rows = await figure.locator('tbody tr').count();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'CSV（程序）' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8').trimEnd().split('\n')).toHaveLength(rows + 1);
});

test('the page is complete in English', async ({ page }) => {
  await open(page, 'en/compare/');
  await expect(page.locator('h1')).toContainText('bodies');
  await expect(page.locator('.choices')).not.toContainText(/\p{Script=Han}/u);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands in the page with its charts and tables', async ({ page }) => {
    await page.goto('compare/');
    expect(await page.locator('main figure svg').count()).toBeGreaterThan(0);
    await expect(page.locator('main figure').last().locator('tbody tr').first()).toBeVisible();
  });
});
