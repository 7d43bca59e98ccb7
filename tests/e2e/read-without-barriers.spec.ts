import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** One page of each kind, and some with a choice that the engine answers. */
const PAGES = [
  '/',
  '/metrics/',
  '/metrics/permits/',
  '/en/metrics/website_posts/?view=rank',
  '/metrics/granted_share/',
  '/metrics/reviews_per_100-prose/',
  // Of the list of all bodies a part: one body stands there like another, and there are tens of thousands of nodes.
  '/agencies/?find=应急',
  '/agencies/jiangsu-suqianshi-renminzhengfu-036b/',
  '/reports/jiangsu-huaianshi-renminzhengfu-07ea/2024/',
  '/reports/shanxi-xinzhoushi-yingjiguanliju-c7a2/2023/',
  '/compare/',
  '/quality/',
  '/explore/',
  '/explore/board/',
  '/explore/sql/',
  '/data/',
  '/about/',
  '/own/',
  '/embed/metrics/permits/',
  '/404.html',
];
const LOOKS = [
  { name: 'wide and light', viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { name: 'narrow and dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

/** By how many pixels a page is wider than its window. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { name, ...look } of LOOKS)
  test.describe(name, () => {
    test.use(look);
    for (const path of PAGES)
      test(`${path} holds no barrier that a machine can find, and nothing runs over the side`, async ({
        page,
      }) => {
        test.slow();
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('.pending')).toHaveCount(0, { timeout: 30_000 });
        await expect(page.locator('h1, figure').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        expect(await overhang(page)).toBeLessThanOrEqual(0);
      });

    test('the list of all bodies runs over no side', async ({ page }) => {
      await page.goto('/agencies/');
      await expect(page.locator('h1')).toBeVisible();
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    });
  });
