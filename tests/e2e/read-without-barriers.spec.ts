import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGES = ['/', '/metrics/permits/'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

for (const viewport of SIZES)
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });
    for (const path of PAGES)
      test(`${path} holds no barrier that a machine can find, in light and in dark`, async ({ page }) => {
        test.slow();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(path, { waitUntil: 'networkidle' });
          await expect(page.locator('.pending')).toHaveCount(0, { timeout: 30_000 });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`),
          ).toEqual([]);
        }
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overhang).toBeLessThanOrEqual(0);
      });
  });
