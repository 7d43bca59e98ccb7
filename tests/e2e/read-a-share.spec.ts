import { expect, test } from '@playwright/test';

const SHARE = 'metrics/carried_over_share-prose/';
const FEW = 'metrics/denied_share/';
const BODY = 'agencies/jiangsu-suqianshi-renminzhengfu-036b/';
const REPORT = 'reports/jiangsu-suqianshi-renminzhengfu-036b/2024/';

test('a visitor reads a funnel: the share of all, who is beyond the limits of the others, and the fraction at its source', async ({
  page,
}) => {
  await page.goto(SHARE);
  await expect(page.locator('h1')).toContainText('计算值');
  await expect(page.locator('h1')).toContainText(/合计 \d+\.\d%（[\d,]+\/[\d,]+）/);
  await expect(page.getByRole('application', { name: /99\.8%/ }).first()).toContainText('大冶市人民政府');
  await page.getByText('表格', { exact: true }).click();
  const row = page.getByRole('row', { name: /大冶市人民政府/ });
  await expect(row).toContainText('低于 99.8% 界限');
  await row.locator('td a').first().click();
  await expect(page).toHaveURL(/reports\/.+#prose-requests_carried_out$/);
});

test('where bodies are too few for a funnel a sentence says so, and their shares are listed', async ({
  page,
}) => {
  await page.goto(FEW);
  await expect(page.locator('main')).toContainText(/不画漏斗图：.*至少要 10 家/);
  await page.getByText('表格', { exact: true }).click();
  await expect(page.getByRole('row', { name: /宿迁市人民政府/ }).first()).toContainText(/\d+\/[\d,]+/);
});

test('the way a share is shown stands in the address, and a link to it opens it', async ({ page }) => {
  await page.goto('metrics/granted_share/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '排序' }).click();
  await expect(page).toHaveURL(/view=rank/);
  await page.goto('metrics/reviews_per_100-prose/?view=table&years=2024');
  await expect(page.getByRole('button', { name: '表', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('main')).toContainText(/分母 \d+，少于 30/);
});

for (const path of ['metrics/website_posts/', 'embed/metrics/website_posts/'])
  test(`${path} asked for a share of what is part of no whole says so and shows the numbers`, async ({
    page,
  }) => {
    await page.goto(`${path}?as=share`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('status').filter({ hasText: '没有占比' })).toBeVisible();
    await expect(page.locator('figure svg circle').first()).toBeVisible();
    await expect(page.locator('main')).not.toContainText('Error');
  });

test('a share stands with its fraction, each part at its source', async ({ page }) => {
  await page.goto('metrics/granted/?as=share&view=rank&years=2024', { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await figure.locator('summary').click({ timeout: 60_000 });
  await expect(figure.getByRole('row', { name: /宿迁市人民政府 2024/ })).toContainText(
    /\d+\.\d%（[\d,]+\/[\d,]+）/,
    {
      timeout: 60_000,
    },
  );
});

test('a computed value is found by its name', async ({ page }) => {
  await page.goto('');
  const box = page.getByRole('combobox').first();
  await box.fill('结转下年占比');
  await page
    .getByRole('option', { name: /结转下年占比/ })
    .first()
    .click();
  await expect(page).toHaveURL(/metrics\/carried_over_share/);
});

test('a visitor opens a group of outcomes with the keyboard and follows a row of the form', async ({
  page,
}) => {
  await page.goto(BODY);
  const group = page.locator('.leaves summary', { hasText: '不予公开' });
  await group.focus();
  await page.keyboard.press('Enter');
  const rows = page.locator('#leaves-denied');
  await expect(rows).toBeVisible();
  await expect(rows.locator('tbody tr')).toHaveCount(8);
  await rows.locator('tbody tr').first().locator('td a').last().click();
  await expect(page).toHaveURL(/2024\/#table3-denied_state_secret-total$/);
});

test('a part of a bar opens the rows beneath it', async ({ page }) => {
  await page.goto(BODY);
  await page.locator('svg a', { hasText: '无法提供' }).first().click();
  await expect(page.locator('#leaves-unable')).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('funnel, fractions and the rows beneath a group can be read', async ({ page }) => {
    await page.goto(SHARE);
    await expect(page.locator('main svg').first()).toContainText('99.8%');
    await page.goto(REPORT);
    await page.locator('.leaves summary', { hasText: '不予处理' }).click();
    await expect(page.locator('#leaves-rejected tbody tr')).toHaveCount(5);
  });
});
