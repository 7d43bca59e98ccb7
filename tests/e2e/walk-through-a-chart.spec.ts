import { expect, test } from '@playwright/test';

test('a chart is one stop of the tab key: arrows lead through its points, Enter to the report, t to the table', async ({
  page,
}) => {
  await page.goto('metrics/website_posts/');
  const chart = page.getByRole('application').first();
  await expect(chart).toHaveAccessibleName(/网站信息发布数/);
  expect(await chart.locator('svg a').count()).toBeGreaterThan(300);
  await chart.focus();

  await page.keyboard.press('ArrowRight');
  const point = chart.locator('a:focus');
  const first = (await point.getAttribute('aria-label'))!;
  expect(first).toMatch(/20\d\d/);
  await expect(page.locator('.tip')).toHaveText(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(point).not.toHaveAttribute('aria-label', first);

  await page.keyboard.press('?');
  await expect(page.getByText('Enter 打开该年报')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.locator('summary:focus')).toHaveText('表格');
  await expect(page.locator('details[open]').getByRole('table').first()).toBeVisible();

  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(chart).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('group', { name: '取走此图' }).first().locator(':focus')).toHaveCount(1);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  const href = (await point.getAttribute('href'))!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(href.replace(/^.*?(agencies|reports)\//, '$1/').split('?')[0]!));
});
