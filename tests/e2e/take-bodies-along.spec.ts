import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
const SLOW = { timeout: 30_000 };
const tray = (page: Page) => page.getByRole('region', { name: '待对比的机构' });
const pinOf = (page: Page, name: string) =>
  page
    .getByRole('main')
    .getByRole('button', { name: `放入对比：${name}`, exact: true })
    .first();

test('bodies pinned in the list travel along to other pages, back, and through a reload, and are compared', async ({
  page,
}) => {
  await page.goto('agencies/?find=应急', { waitUntil: 'networkidle' });
  await expect(tray(page)).toHaveCount(0);
  const listed = page.locator('tbody tr:not(.group) th a');
  await expect(listed.first()).toContainText('应急', SLOW);
  const names = await listed.allTextContents();
  for (const name of names.slice(0, 2)) await pinOf(page, name).click();
  await expect(pinOf(page, names[0]!)).toHaveAttribute('aria-pressed', 'true');
  await expect(tray(page).getByRole('listitem')).toHaveCount(2);
  await expect(page).toHaveURL(/[?&]agencies=[^&]+,[^&]+/);
  await page.locator('tbody tr:not(.group) th a').nth(2).click();
  await expect(page).toHaveURL(/\/agencies\/[^?]+\/\?agencies=/, SLOW);
  await pinOf(page, names[2]!).click();
  await expect(tray(page).getByRole('listitem')).toHaveCount(3);
  await page.goBack();
  await expect(page).toHaveURL(/find=/, SLOW);
  await expect(tray(page).getByRole('listitem')).toHaveCount(3);
  await expect(page).toHaveURL(/[?&]agencies=[^&]+,[^&]+,[^&]+/);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(tray(page).getByRole('listitem').first()).toContainText(names[0]!, SLOW);
  await tray(page).getByRole('link', { name: '对比', exact: true }).click();
  await expect(page.locator('section[aria-labelledby=bodies] li a')).toHaveText(names.slice(0, 3), SLOW);
});

test('a body is taken out of the tray by keyboard, and the tray is emptied', async ({ page }) => {
  await page.goto(
    `metrics/website_posts/?view=rank&agencies=${SUQIAN},shanghaishi-yangpuqu-renminzhengfu-e0e2`,
    {
      waitUntil: 'networkidle',
    },
  );
  const out = tray(page).getByRole('button', { name: '移出 宿迁市人民政府' });
  await out.focus();
  await page.keyboard.press('Enter');
  await expect(tray(page).getByRole('listitem')).toHaveCount(1);
  await expect(tray(page).getByRole('listitem').getByRole('button')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '已移出对比' })).toHaveCount(1);
  await tray(page).getByRole('button', { name: '清空' }).click();
  await expect(tray(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?view=rank$/);
});

test('a thirteenth body is refused and said so', async ({ page }) => {
  await page.goto('agencies/?find=应急', { waitUntil: 'networkidle' });
  const pins = page.locator('tbody .pin');
  for (let index = 0; index < 13; index++) await pins.nth(index).click();
  await expect(tray(page).getByRole('listitem')).toHaveCount(12);
  await expect(tray(page)).toContainText('一次最多比 12 家');
  await expect(pins.nth(12)).toHaveAttribute('aria-pressed', 'false');
});

test('the tray has no fault that axe finds, covers no end of the page and is not wider than the screen', async ({
  page,
}) => {
  await page.goto(`agencies/?find=应急&agencies=${SUQIAN}`, { waitUntil: 'networkidle' });
  await expect(tray(page)).toContainText('宿迁市人民政府');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [end, top] = [await page.locator('footer').boundingBox(), await tray(page).boundingBox()];
  expect(end!.y + end!.height).toBeLessThanOrEqual(top!.y + 1);
  const [content, screen] = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(screen!);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is neither pin nor tray', async ({ page }) => {
    await page.goto('agencies/');
    await expect(page.locator('.pin, .tray')).toHaveCount(0);
  });
});
