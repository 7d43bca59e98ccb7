import { expect, test } from '@playwright/test';

const UNKNOWN =
  'agencies=nobody&metrics=nothing&peers=field:没有这个领域&focus=noone&check=nope&order=down&order=nothing&order=*';
/** Its report of 2023 is kept whole. */
const KEPT = 'shanxi-xinzhoushi-yingjiguanliju-c7a2';
/** A page that is not made beforehand waits for the engine. */
const FILLED = { timeout: 45_000 };
const SUQIAN = 'jiangsu-suqianshi-renminzhengfu-036b';

test('every page names what its address asks for and these data do not have', async ({ page }) => {
  test.slow();
  for (const path of [
    '',
    'metrics/permits/',
    'metrics/granted_share/',
    `agencies/${SUQIAN}/`,
    `reports/${SUQIAN}/2024/`,
    'places/江苏省/',
    'compare/',
    'quality/',
    'explore/',
    'explore/board/',
    'embed/compare/',
    'agencies/',
  ]) {
    await page.goto(`${path}?${UNKNOWN}`);
    const told = page.getByRole('status').filter({ hasText: '这些数据中没有' });
    await expect(told, path).toHaveText(
      '地址中所指的，这些数据中没有：focus=noone, agencies=nobody, metrics=nothing, peers=field:没有这个领域, check=nope, order=nothing',
    );
  }
  await page.goto(`explore/board/?agencies=${SUQIAN}&metrics=permits`, { waitUntil: 'networkidle' });
  await expect(page.getByText('这些数据中没有')).toHaveCount(0);
});

test('a number in a table says how far it can be followed, to eyes and ears, and a legend says what that means', async ({
  page,
}) => {
  test.slow();
  await page.goto('metrics/website_posts/', { waitUntil: 'networkidle' });
  const figure = page.locator('figure').first();
  await figure.locator('summary').click();
  await expect(figure.locator('a.to-address').first()).toHaveAccessibleName(/^仅有网址\s*[\d,]+$/);
  await expect(figure.getByText('仅有网址：本站没有原件或原句')).toBeVisible();
  await page.goto(`agencies/${SUQIAN}/`, { waitUntil: 'networkidle' });
  const number = page.locator('table a.to-address:visible').first();
  await expect(number).toHaveAccessibleName(/^仅有网址\s*[\d,]+$/);
  // What is copied or read as text is the number alone.
  expect(await number.textContent()).toMatch(/^[\d,]+$/);
  await page.goto(`agencies/${KEPT}/`, { waitUntil: 'networkidle' });
  const kept = page.locator('table a.to-document:visible').first();
  await expect(kept).toHaveAccessibleName(/^有原件\s*[\d,]+$/, FILLED);
  await expect(page.locator('p:visible', { hasText: '有原件：年报原件存于本站' }).first()).toBeVisible();
  await kept.click();
  await expect(page).toHaveURL(/\/reports\/.+#(table\d|prose)-/);
  await page.goto(`en/agencies/${KEPT}/`, { waitUntil: 'networkidle' });
  await expect(page.locator('table a.to-document:visible').first()).toHaveAccessibleName(
    /^report kept\s*[\d,]+$/,
    FILLED,
  );
});
