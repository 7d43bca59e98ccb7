import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const ENGINE = { timeout: 60_000 };

test('an office finds its city, reads its four measures, and takes the place along to other pages', async ({
  page,
}) => {
  await page.goto('');
  const box = page.getByRole('combobox').first();
  await box.fill('宿迁 2023');
  await page.getByRole('option', { name: /宿迁市 2023/ }).click();
  await expect(page).toHaveURL(/\/places\/[^/]+\/\?years=2023$/);
  await expect(page.locator('h1')).toContainText(/江苏省宿迁市：收录 \d+ 家机构 \d+ 份年报/);
  const row = page.getByRole('row', { name: /宿迁市人民政府/ }).first();
  await expect(row).toContainText('1,808,595', ENGINE);
  await expect(row).toContainText('未采集');
  await expect(page.locator('main')).not.toContainText('未发布');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.locator('.elsewhere').getByRole('link', { name: '完整与质量' }).click();
  await expect(page).toHaveURL(/[?&]place=/);
  await expect(page.getByRole('button', { name: '范围：江苏省宿迁市' })).toBeVisible();
});

test('a place without a page made beforehand is filled in the browser; one that is none is told', async ({
  page,
}) => {
  const answer = await page.goto(encodeURI('places/江苏省-宿迁市-宿城区/'));
  expect(answer?.status()).toBe(200);
  await expect(page.locator('h1')).toContainText('江苏省宿迁市宿城区：收录 6 家机构', ENGINE);
  await expect(
    page
      .getByRole('navigation', { name: '地方', exact: true })
      .getByRole('link', { name: '宿迁市', exact: true }),
  ).toBeVisible();
  await page.goto(encodeURI('places/江苏省-无此市/'));
  await expect(page.locator('h1')).toContainText(/没有/, ENGINE);
});
