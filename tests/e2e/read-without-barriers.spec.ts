import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** One page of each kind, and some with a choice that the engine answers. */
const PAGES = [
  '/',
  '/?checks=ok',
  '/metrics/',
  '/metrics/permits/',
  '/en/metrics/website_posts/?view=rank',
  '/metrics/granted_share/',
  '/agencies/',
  '/agencies/jiangsu-suqianshi-renminzhengfu-036b/',
  '/reports/jiangsu-huaianshi-renminzhengfu-07ea/2024/',
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

for (const { name, ...look } of LOOKS)
  test.describe(name, () => {
    test.use(look);
    for (const path of PAGES)
      test(`${path} holds no barrier that a machine can find, and nothing runs over the side`, async ({
        page,
      }) => {
        // The list of all bodies has tens of thousands of nodes to look at.
        test.slow();
        await page.goto(path, { waitUntil: 'networkidle' });
        await expect(page.locator('.pending')).toHaveCount(0, { timeout: 30_000 });
        await expect(page.locator('h1, figure').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overhang).toBeLessThanOrEqual(0);
      });
  });
