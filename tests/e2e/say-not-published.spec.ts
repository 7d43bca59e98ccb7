import { expect, test, type Page } from '@playwright/test';
import { parsePacked, stringifyPacked } from '../../src/lib/source/pack-rows.ts';

/** A body that cannot exist, which a published register lists and somebody looked for. */
const NAME = '宿迁市示例局';
const URL = 'https://shili.invalid/gongkai/?id=7';

/** Puts rows into what pages of a kind are drawn from, as if the data held that register. */
async function publish(page: Page, files: string, rows: Readonly<Record<string, readonly object[]>>) {
  await page.route(files, async (route) => {
    const response = await route.fetch();
    const data = parsePacked(await response.text()) as { readonly rows: object };
    await route.fulfill({ response, body: stringifyPacked({ ...data, rows: { ...data.rows, ...rows } }) });
  });
}

test('what a published register says is said with day and address, on the page of the place and in the checklist', async ({
  page,
}) => {
  const look = { year: 2023, looked_on: '2026-02-09' };
  const seat = { level: 'city', field: null, province: '江苏省', city: '宿迁市', county: null };
  await publish(page, '**/places/*/page.json', {
    register: [{ agency: NAME, ...seat, ...look, published: 'no', source_url: URL }],
  });
  await publish(page, '**/quality/page.json', {
    unpublished: [{ agency_id: null, name: NAME, ...look, url: URL }],
  });
  await page.goto('about/');
  const box = page.getByRole('combobox').first();
  await box.fill('宿迁 2023');
  await page.getByRole('option', { name: /宿迁市 2023/ }).click();
  const line = page
    .getByRole('region', { name: '应发布名册' })
    .getByRole('listitem')
    .filter({ hasText: NAME })
    .first();
  await expect(line).toContainText('未发布');
  await expect(line.getByRole('link', { name: '2026-02-09 查看' })).toHaveAttribute('href', URL);
  await expect(page.locator('main')).toContainText('2023 年名册列 1 家：已收录 0 家');
  await expect(
    page.getByRole('row', { name: new RegExp(NAME) }).getByRole('link', { name: /未发布/ }),
  ).toHaveAttribute('href', URL);
  await page.goto('about/');
  await page.getByRole('link', { name: '完整与质量', exact: true }).first().click();
  const asked = page.getByRole('region', { name: '核查清单' }).getByRole('row', { name: new RegExp(NAME) });
  await expect(asked).toContainText(`2026-02-09 在所列地址没有找到 2023 年的年报`);
  await expect(asked).toContainText(URL);
});
