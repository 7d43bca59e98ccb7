import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';
const tray = (page: Page) => page.getByRole('region', { name: '待对比的机构' });

test('a thirteenth body is refused and said so', async ({ page }) => {
  await page.goto('agencies/?s=应急', { waitUntil: 'networkidle' });
  const pins = page.locator('tbody .pin');
  for (let index = 0; index < 13; index++) await pins.nth(index).click();
  await expect(tray(page).getByRole('listitem')).toHaveCount(12);
  await expect(tray(page)).toContainText('一次最多比 12 家');
  await expect(pins.nth(12)).toHaveAttribute('aria-pressed', 'false');
});

test('the tray has no fault that axe finds, covers no end of the page and is not wider than the screen', async ({
  page,
}) => {
  await page.goto(`agencies/?s=应急&c=${SUQIAN}`, { waitUntil: 'networkidle' });
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
