import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const ENGINE = { timeout: 60_000 };
const SUQIAN = encodeURIComponent('江苏省-宿迁市');
const leave = (page: Page) => page.getByRole('button', { name: '回到全部机构' });
const hasNoSideScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('a place is chosen once, by keyboard, and obeyed by every page until it is left', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('agencies/');
  await page.getByRole('button', { name: '范围：全部' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /范围/ });
  await dialog.getByRole('combobox', { name: '查地方' }).fill('宿迁');
  await expect(dialog.getByRole('option', { name: /宿迁市/ }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`[?&]place=${SUQIAN}`));
  await expect(page.getByRole('button', { name: '范围：江苏省宿迁市' })).toBeVisible();
  await expect(page.locator('h1')).toContainText('17 家机构', ENGINE);
  await expect(page.locator('tbody tr:not(.group)')).toHaveCount(17);
  expect(await hasNoSideScroll(page)).toBe(true);

  await page.getByRole('link', { name: '完整与质量', exact: true }).click();
  await expect(page.locator('h1')).toContainText('30 份', ENGINE);
  await expect(page.locator('.foot', { hasText: '范围：江苏省宿迁市' }).first()).toBeAttached(ENGINE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.notes').first()).toContainText('江苏省宿迁市');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: '对比', exact: true }).click();
  await expect(page.getByRole('figure').first()).toContainText('宿迁市', ENGINE);
  await expect(page.locator('main')).not.toContainText('忻州');

  await page.goto('./');
  await expect(page).toHaveURL(new RegExp(`[?&]place=${SUQIAN}`));
  await expect(page.locator('main')).toContainText('17 家机构', ENGINE);
  await leave(page).click();
  await expect(page).not.toHaveURL(/place=/);
  await expect(page.locator('main')).not.toContainText('17 家机构', ENGINE);
  await page.goto('./');
  await expect(page.getByRole('button', { name: '范围：全部' })).toBeVisible();
});

test('what somebody else made for a place opens in that place, and one for a group that is not known says so', async ({
  page,
}) => {
  await page.goto(`metrics/permits/?place=${SUQIAN}&view=table`);
  await expect(page.getByRole('figure').first()).toContainText('宿迁市', ENGINE);
  await expect(page.locator('main table').first()).not.toContainText('忻州');
  await page.goto(`quality/?group=${encodeURIComponent('示例名单')}`);
  await expect(page.locator('.notice')).toContainText('没有名单“示例名单”');
});

test('a group is made of a pasted column, its doubtful lines are settled, and it goes along with a link', async ({
  page,
  browser,
}) => {
  await page.goto('quality/');
  await page.getByRole('button', { name: '范围：全部' }).click();
  const dialog = page.getByRole('dialog', { name: /范围/ });
  await dialog.getByText('建一个名单').click();
  await dialog
    .getByRole('textbox', { name: /机构名称/ })
    .fill('宿迁市人民政府\t江苏\n忻州市应急管理局\n没有这个局\n江苏省宿迁市人民政府');
  await dialog.getByRole('button', { name: '对上机构' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: '对上' })).toContainText(
    '4 行中 3 行对上，1 行待定',
    ENGINE,
  );
  await dialog.getByRole('button', { name: '略去' }).click();
  await dialog.getByRole('textbox', { name: '名单名称' }).fill('两家');
  await dialog.getByRole('button', { name: /存下这 2 家/ }).click();
  await expect(page.getByRole('button', { name: '范围：两家' })).toBeVisible();
  await expect(page.locator('#agencies tbody tr')).toHaveCount(2, ENGINE);
  await page.locator('#agencies').getByRole('button', { name: '引用' }).click();
  const link = /http\S+#group=\S+/.exec((await page.getByRole('dialog').textContent()) ?? '')?.[0];
  expect(link).toBeDefined();

  const other = await (await browser.newContext()).newPage();
  await other.goto(link!);
  await expect(other.getByRole('button', { name: '范围：两家' })).toBeVisible();
  await expect(other.locator('#agencies tbody tr')).toHaveCount(2, ENGINE);
  await other.close();
});

test('what was found becomes a group in one step', async ({ page }) => {
  await page.goto('agencies/');
  await page.getByRole('searchbox').first().fill('忻州');
  await page.getByRole('button', { name: /只看找到的 \d+ 家/ }).click();
  await expect(page.getByRole('button', { name: '范围：忻州' })).toBeVisible();
  await expect(page.getByText(/^找到 \d+ 家机构$/)).toBeVisible();
});

test('only a register says unpublished: one that is loaded, and what somebody looked for', async ({
  page,
}) => {
  await page.goto(encodeURI('places/江苏省-宿迁市/?years=2023'));
  const register = page.locator('section', { has: page.getByRole('heading', { name: '应发布名册' }) });
  await expect(register).toContainText('没有名册时', ENGINE);
  const head = 'agency,level,field,province,city,county,year,published,source_url,looked_on';
  const load = (rows: string) =>
    register.getByLabel('装入名册 CSV').setInputFiles({
      name: '宿迁.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${head}\n${rows}\n`),
    });
  await load('示例局,,,江苏省,宿迁市,,2023,no,,2024-02-09');
  await expect(register.getByRole('alert')).toContainText('宿迁.csv, 行 2, 列 source_url：');
  await load('示例局,,,江苏省,宿迁市,,2023,no,https://looked.invalid/,2024-02-09');
  await expect(register.getByRole('alert')).toBeHidden();
  await expect(register).toContainText('2023 年名册列 1 家');
  await expect(register.getByRole('link', { name: '2024-02-09 查看' })).toHaveAttribute(
    'href',
    'https://looked.invalid/',
  );
  await expect(page.getByRole('row', { name: /^示例局/ })).toContainText('未发布');
  await register.getByText('逐家查看 2023 年').click();
  const form = register.locator('form').last();
  await form.getByLabel('结果').selectOption('no');
  await form.getByLabel('查看的网址').fill('https://also.invalid/');
  await form.getByRole('button').click();
  await expect(register).toContainText('2023 年名册列 2 家：已收录 0 家（逾期 0 家），未发布 2 家');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await expect(register).toContainText('未发布 2 家', ENGINE);
  await register.getByRole('button', { name: '清空名册' }).click();
  await expect(page.getByRole('row', { name: /^示例局/ })).toHaveCount(0);
});
