import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { SAVE_DATA } from './save-data.ts';

/** Opens a page, and fails the test where anything is asked of another origin, or of the engine. */
async function open(page: Page, path: string): Promise<void> {
  page.on('request', (request) => {
    const { protocol, hostname, pathname } = new URL(request.url());
    expect(protocol.startsWith('http') ? hostname : '127.0.0.1').toBe('127.0.0.1');
    expect(pathname).not.toMatch(/wasm|duckdb/);
  });
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.addInitScript(SAVE_DATA);
  await page.goto(path, { waitUntil: 'networkidle' });
}
const box = (page: Page) => page.getByRole('banner').getByRole('combobox');
/** Bodies the page itself says there are. */
const bodiesOf = async (page: Page) => Number(/\d+/.exec((await page.locator('h1').textContent())!)![0]);
const options = (page: Page) => page.getByRole('banner').getByRole('option');

test('from any page by one key, initials and Enter to a body', async ({ page }) => {
  await open(page, 'about/');
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('xinzhou yjglj');
  await expect(options(page).first()).toContainText('忻州市应急管理局');
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/agencies\/shanxi-xinzhoushi-yingjiguanliju-/);
  await expect(page.locator('h1')).toContainText('忻州市应急管理局');
});

test('an address that leads nowhere says so, is no page of the menu, and a body is found from it', async ({
  page,
}) => {
  await open(page, 'nowhere/');
  await expect(page.locator('h1')).toHaveText('没有这一页');
  await expect(page.locator('[aria-current=page]')).toHaveCount(0);
  await box(page).fill('忻州市应急管理局');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('忻州市应急管理局');
});

test('what is typed before the scripts are there is looked for once they are', async ({ page }) => {
  let release = () => {};
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js$/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('', { waitUntil: 'commit' });
  await box(page).pressSequentially('应急');
  release();
  await expect(options(page).first()).toBeVisible();
  await expect(box(page)).toHaveValue('应急');
});

test('Escape closes what was found and leaves the words, once more empties the box', async ({ page }) => {
  await open(page, '');
  await box(page).fill('应急');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toBeHidden();
  await expect(box(page)).toHaveValue('应急');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
});

test('a metric is found in English by a press of the mouse', async ({ page }) => {
  await open(page, 'en/');
  await box(page).fill('permits');
  await options(page).first().click();
  await expect(page).toHaveURL(/\/en\/metrics\/permits\/$/);
});

test('a question is answered by a page with its selection', async ({ page }) => {
  await open(page, 'about/');
  await page.keyboard.press('/');
  await expect(options(page)).toHaveCount(8);
  await page.keyboard.type('谁的行政处罚最多');
  await expect(options(page).first()).toContainText('问题');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/metrics\/penalties\/\?view=rank/, { timeout: 30_000 });
  await expect(page.getByRole('button', { name: '排序', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a question for the console opens it with the query filled in, from there as well', async ({ page }) => {
  await open(page, 'about/');
  await box(page).fill('年报多在几月公布');
  await options(page).first().click();
  await expect(page).toHaveURL(/\/explore\/sql\/#ask=months-of-publication/, { timeout: 30_000 });
  await expect(page.locator('.cm-content')).toContainText('substr(published_on, 6, 2)');
  await box(page).fill('哪些校验最常不成立');
  await options(page).first().click();
  await expect(page.locator('.cm-content')).toContainText('from findings');
});

test('what cannot be found is said', async ({ page }) => {
  await open(page, '');
  await box(page).fill('qqqqqq');
  await expect(page.getByRole('banner').getByText('没有找到')).toBeVisible();
});

test('the list is narrowed by words and conditions; the address brings it back', async ({ page }) => {
  await open(page, 'agencies/');
  const rows = page.locator('tbody tr:not(.group)');
  await expect(rows).toHaveCount(await bodiesOf(page));
  await page.locator('main input[name=find]').fill('武汉 应急');
  await expect(page).toHaveURL(/find=/);
  await expect(rows.first()).toContainText('应急');
  const found = await rows.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(50);
  await page.locator('main select').nth(1).selectOption('county');
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(found);
  const narrowed = await rows.allTextContents();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV（程序）' }).click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  expect(csv.trimEnd().split('\n')).toHaveLength(narrowed.length + 1);
  await page.reload({ waitUntil: 'networkidle' });
  await expect.poll(() => rows.allTextContents()).toEqual(narrowed);
  await rows.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/agencies\/[^?]+\//);
  await page.goBack();
  await expect.poll(() => rows.allTextContents()).toEqual(narrowed);
});

test('each year in the list leads to its report', async ({ page }) => {
  await open(page, 'agencies/?find=忻州市应急管理局');
  const row = page.locator('tbody tr', { hasText: '忻州市应急管理局' });
  await row.getByRole('link', { name: '2023' }).click();
  await expect(page).toHaveURL(/\/reports\/shanxi-xinzhoushi-yingjiguanliju-.+\/2023\//);
});

test('an open list of what was found has no fault that axe finds', async ({ page }) => {
  await open(page, 'about/');
  await box(page).fill('应急');
  await expect(options(page).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('every body stands in the list by province, and the box leads there', async ({ page }) => {
    await page.goto('agencies/');
    await expect(page.locator('tbody tr:not(.group)')).toHaveCount(await bodiesOf(page));
    await expect(page.locator('tr.group').first()).toBeVisible();
    await page.goto('');
    await box(page).fill('忻州');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/\/agencies\/\?find=/);
  });
});
