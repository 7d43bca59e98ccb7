import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

const readRows = async (path: string): Promise<readonly Row[]> =>
  Papa.parse<Row>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** A body without a page made beforehand: that with most numbers, and its facts as published. */
async function findFilled() {
  const { bodies: made }: { readonly bodies: object } = JSON.parse(
    await readFile('build/prerendered.json', 'utf8'),
  );
  const facts = (await readRows('build/data/nianbao-long.csv')).filter(
    ({ agency_id }) => !(agency_id! in made),
  );
  const counts = new Map<string, number>();
  for (const { agency_id, state, basis } of facts)
    if (state === 'reported' && basis !== 'table3') counts.set(agency_id!, 1 + (counts.get(agency_id!) ?? 0));
  const [[id] = ['']] = [...counts].sort((a, b) => b[1] - a[1]);
  return { id, facts: facts.filter(({ agency_id }) => agency_id === id) };
}

const numbersOf = (rows: readonly Row[]) =>
  rows
    .filter(({ state, applicant }) => state === 'reported' && ['', 'total'].includes(applicant!))
    .map(({ value }) => Number(value));

test('a body and its report without a page made beforehand are read at their addresses like any other', async ({
  page,
}) => {
  const { id, facts } = await findFilled();
  const { agency, report_id } = facts[0]! as Row & { readonly agency: string; readonly report_id: string };
  const answer = await page.goto(`agencies/${id}/`);
  expect(answer?.status()).toBe(200);
  // The name is there before the engine is.
  await expect(page.locator('h1')).toContainText(agency);
  const profile = page.locator('table').filter({ hasText: '同类中位数' }).last();
  await expect(profile).toBeVisible({ timeout: 45_000 });
  await expect(page).toHaveTitle(new RegExp(`^${agency} · `));
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', new RegExp(agency));
  const shown = (await profile.locator('tbody td:nth-of-type(2)').allTextContents()).map((text) =>
    Number(/[\d,.]+/.exec(text)?.[0].replaceAll(',', '')),
  );
  expect(shown.toSorted((a, b) => a - b)).toEqual(numbersOf(facts).toSorted((a, b) => a - b));
  await expect(page.locator('figure svg a').first()).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /全部数据 CSV/ }).click();
  expect(await readRows(await (await waiting).path())).toEqual(facts);

  await page
    .getByRole('link', { name: /年年报$/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/reports/${report_id}/`));
  await expect(page.locator('#source')).toBeVisible();
  for (const number of numbersOf(facts).slice(0, 3))
    await expect(page.locator('.tables')).toContainText(number.toLocaleString('en'));
  await page.goBack();
  await expect(profile).toBeVisible();

  await page.getByRole('combobox').first().fill(agency);
  await page.getByRole('listbox').getByRole('option').first().click();
  await expect(page).toHaveURL(new RegExp(`/agencies/${id}/`));
  await expect(profile).toBeVisible();
});

test('a page that the engine cannot fill says so, and is filled on the second try', async ({ page }) => {
  const { id } = await findFilled();
  await page.route('**/*duckdb-eh*', (route) => route.abort());
  await page.goto(`agencies/${id}/`);
  await expect(page.getByText('查询引擎没有下载成功')).toBeVisible();
  await page.unroute('**/*duckdb-eh*');
  await page.getByRole('button', { name: '再试' }).click();
  await expect(page.locator('figure svg').first()).toBeVisible({ timeout: 45_000 });
});

test('an address of the past leads on with what it selects, and one that never was says so', async ({
  page,
}) => {
  await page.goto('agencies/guangdong-shenzhenshi-longgangqu-ee0c/?lang=en');
  await expect(page).toHaveURL(/\/en\/agencies\/guangdong-shenzhenshi-longgangqu-renminzhengfu-7f8c\/$/);
  await expect(page.locator('h1')).toContainText('深圳市龙岗区人民政府');
  const answer = await page.goto('agencies/nobody-0000/');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('没有这一页', { timeout: 45_000 });
});

test('without scripts such a page says what it needs and where the data are', async ({ browser }) => {
  const { id } = await findFilled();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`agencies/${id}/`);
  await expect(page.locator('.needs-scripts')).toBeVisible();
  const file = page.getByRole('link', { name: '全部数据 CSV' });
  expect((await page.request.get((await file.getAttribute('href'))!)).ok()).toBe(true);
  await page.goto('./');
  await expect(page.locator('.needs-scripts')).toBeHidden();
  await context.close();
});
