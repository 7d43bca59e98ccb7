import { expect, test, type Page } from '@playwright/test';
import { said } from './console.ts';

/** Opens a page whose scripts are held back; what is returned lets them through. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let release: () => void = () => undefined;
  const released = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
  await page.route('**/_app/**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  return release;
}

test('a question pressed before the scripts have come is asked once they have', async ({ page }) => {
  const release = await openWithoutScripts(page, '/explore/sql/');
  await page.getByRole('button', { name: '年报多在几月公布？' }).click();
  await expect(said(page)).toContainText('生成网页时已算好');
  release();
  await expect(said(page)).toContainText('秒', { timeout: 45_000 });
});

test('what is chosen before the scripts have come is applied, and stands in the address', async ({
  page,
}) => {
  const release = await openWithoutScripts(page, '/metrics/requests_received/');
  const province = page.getByRole('combobox', { name: '地方', exact: true });
  await province.selectOption({ index: 2 });
  const chosen = await province.inputValue();
  release();
  await expect(page).toHaveURL(new RegExp(encodeURIComponent(chosen)), { timeout: 45_000 });
  await expect(province).toHaveValue(chosen);
});
