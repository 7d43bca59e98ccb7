import { expect, test } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';

const BUILD = 'build';
const METRIC = 'metrics/website_posts/';
const BODY = 'agencies/jiangsu-suqianshi-renminzhengfu-036b/';
const REPORT = 'reports/jiangsu-suqianshi-renminzhengfu-036b/2024/';

/** Pages made beforehand, by their paths from the front page on. */
const MADE = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.slice(0, -'index.html'.length));
/** What the browser fills where English is not made beforehand. */
const FILLED = /^(?:agencies|reports|places|embed\/metrics)\/./;

test('every page has its English one: made beforehand, or filled in the browser', () => {
  const chinese = MADE.filter((path) => !path.startsWith('en/'));
  expect(chinese.length).toBeGreaterThan(500);
  const lacking = chinese.filter((path) => !FILLED.test(path) && !MADE.includes(`en/${path}`));
  expect(lacking).toEqual([]);
  const listed = [...readFileSync(`${BUILD}/sitemap.xml`, 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address]) => address!,
  );
  const known = new Set(listed);
  expect(listed.length).toBeGreaterThan(2000);
  expect(listed.filter((path) => !path.startsWith('en/') && !known.has(`en/${path}`))).toEqual([]);
});

test('an English page names its language, its Chinese page and itself', () => {
  for (const path of ['', METRIC, BODY, REPORT, 'own/']) {
    const html = readFileSync(`${BUILD}/en/${path}index.html`, 'utf8');
    const up = '../'.repeat(path.split('/').length);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain(`<link rel="canonical" href="${up}en/${path}"`);
    expect(html).toContain(`<link rel="alternate" hreflang="zh-CN" href="${up}${path}"`);
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="${up}en/${path}"`);
    const chinese = readFileSync(`${BUILD}/${path}index.html`, 'utf8');
    expect(chinese).toContain('<html lang="zh-CN">');
    expect(chinese).toContain(`hreflang="en" href="${up.slice(3) || './'}en/${path}"`);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('English is read and English is gone on in', async ({ page }) => {
    await page.goto(`en/${METRIC}`);
    await expect(page.locator('h1')).toContainText('bodies reported');
    await expect(page.locator('figure svg').first()).toBeVisible();
    await page.getByRole('link', { name: 'Bodies', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/agencies\/$/);
    await expect(page.locator('h1')).toContainText('bodies');
    await page.getByRole('link', { name: '中文', exact: true }).click();
    await expect(page).toHaveURL(/\d\/agencies\/$/);
  });
});

test('the switch of language keeps the view, there and back', async ({ page }) => {
  const view = '?years=2023&view=rank';
  await page.goto(`${METRIC}${view}#figure`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/en/${METRIC}\\${view}#figure$`));
  await expect(page.locator('h1')).toContainText('bodies reported for 2023');
  await expect(page.getByRole('link', { name: '中文', exact: true })).toHaveAttribute(
    'href',
    `/${METRIC}${view}`,
  );
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`\\d/${METRIC}\\${view}#figure$`));
  await expect(page.locator('h1')).toContainText('2023 年');
});

test('a link of before leads to the English page with all that it selects', async ({ page }) => {
  await page.goto(`${METRIC}?v=rank&y=2023&lang=en#figure`);
  await expect(page).toHaveURL(new RegExp(`/en/${METRIC}\\?years=2023&view=rank#figure$`));
  await expect(page.locator('h1')).toContainText('bodies reported for 2023');
});

test('a page that is not made in English is filled in English, and one that never was says so', async ({
  page,
}) => {
  const shell = MADE.find((path) => /^agencies\/./.test(path) && !MADE.includes(`en/${path}`))!;
  const answer = await page.goto(`en/${shell}`);
  expect(answer?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toContainText(/reports|requests|figures/);
  await page.goto('en/nothing/');
  await expect(page.locator('h1')).toHaveText('There is no such page');
});

test('a visitor fetches the messages of one language alone', async ({ page }) => {
  const chunks = JSON.parse(
    readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'),
  ) as Readonly<Record<string, { readonly file: string }>>;
  const filesOf = (locale: string) =>
    Object.entries(chunks)
      .filter(
        ([source]) => /^src\/lib\/messages\/\w+\.\w+\.ts$/.test(source) && source.endsWith(`.${locale}.ts`),
      )
      .map(([, { file }]) => file);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.slice(1)));
  for (const [address, own, other] of [
    [`en/${METRIC}`, 'en', 'zh'],
    [METRIC, 'zh', 'en'],
  ] as const) {
    fetched.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    const of = (locale: string) => filesOf(locale).filter((file) => fetched.includes(file));
    expect(of(own).length).toBeGreaterThan(0);
    expect(of(own).length).toBeLessThan(filesOf(own).length);
    expect(of(other)).toEqual([]);
  }
});
