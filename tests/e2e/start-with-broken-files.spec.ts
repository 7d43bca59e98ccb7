import { expect, test, type Page, type Route } from '@playwright/test';
import { runLinked, said, settled } from './console.ts';

const FILES = [
  ['引擎文件', '**/duckdb-eh.wasm*.bin'],
  ['引擎的后台脚本', '**/duckdb-browser-eh.worker*.js'],
  ['数据文件', '**/nianbao.duckdb*.bin'],
] as const;

const bodyOf = async (route: Route) => (await route.fetch()).body();
const send = (route: Route, body: Buffer) =>
  route.fulfill({ status: 200, contentType: 'application/octet-stream', body });

const FAULTS: readonly (readonly [string, string, (route: Route) => Promise<void>])[] = [
  ['not there', '取不到', (route) => route.fulfill({ status: 404, body: '' })],
  ['a server that fails', '取不到', (route) => route.fulfill({ status: 503, body: '' })],
  ['a connection that breaks', '取不到', (route) => route.abort()],
  [
    'a page in its place',
    '不完整，或与发布时不同',
    (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' }),
  ],
  ['garbage', '不完整，或与发布时不同', (route) => send(route, Buffer.from('garbage'.repeat(1000)))],
  ['nothing', '不完整，或与发布时不同', (route) => send(route, Buffer.alloc(0))],
  [
    'cut off',
    '不完整，或与发布时不同',
    async (route) => {
      const body = await bodyOf(route);
      await send(route, body.subarray(0, body.length >> 1));
    },
  ],
  [
    'one bit other',
    '不完整，或与发布时不同',
    async (route) => {
      const body = Buffer.from(await bodyOf(route));
      body[body.length >> 1]! ^= 1;
      await send(route, body);
    },
  ],
];

/** Errors that nothing caught. */
function watch(page: Page): readonly string[] {
  const falls: string[] = [];
  page.on('pageerror', (error) => falls.push(error.message));
  return falls;
}

for (const [file, pattern] of FILES)
  for (const [fault, sentence, answer] of FAULTS)
    test(`${file}, ${fault}: named at once`, async ({ page }) => {
      const falls = watch(page);
      let answered = Infinity;
      await page.route(pattern, async (route) => {
        await answer(route);
        answered = Math.min(answered, Date.now());
      });
      await page.goto('/explore/sql/');
      await runLinked(page, 'select 1');
      await expect(page.getByText(`${file}${sentence}`)).toBeVisible({ timeout: 20_000 });
      expect(Date.now() - answered).toBeLessThan(2_000);
      await expect(page.getByText('正在启动')).toHaveCount(0);
      await settled(page);
      expect(falls).toEqual([]);
    });

for (const [file, pattern] of FILES)
  test(`${file}, hanging: named when it has been silent for fifteen seconds`, async ({ page }) => {
    const falls = watch(page);
    await page.clock.install();
    await page.route(pattern, () => new Promise(() => undefined));
    await page.goto('/explore/sql/');
    await runLinked(page, 'select 1');
    await expect(page.getByText('正在启动')).toBeVisible();
    await page.waitForTimeout(1_500);
    await page.clock.fastForward(15_000);
    await expect(page.getByText(`${file}已停住`)).toBeVisible({ timeout: 2_000 });
    await settled(page);
    expect(falls).toEqual([]);
  });

test('what was damaged once is fetched anew and then runs', async ({ page }) => {
  const [, pattern] = FILES[2];
  await page.route(pattern, (route) => send(route, Buffer.from('garbage')));
  await page.goto('/explore/sql/');
  await runLinked(page, 'select 1');
  await expect(page.getByText('数据文件不完整')).toBeVisible({ timeout: 20_000 });
  await page.unroute(pattern);
  await page.getByRole('button', { name: '运行', exact: true }).click();
  await expect(said(page)).toContainText('秒', { timeout: 45_000 });
});

test('a page of the site names a broken file too, and stays readable', async ({ page }) => {
  const falls = watch(page);
  await page.route(FILES[0][1], (route) => send(route, Buffer.from('garbage')));
  await page.goto('/metrics/granted/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '占比', exact: true }).click();
  await expect(page.getByText('引擎文件不完整')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('figure svg').first()).toBeVisible();
  expect(falls).toEqual([]);
});

test('a part of the site that cannot be fetched any more is named, too', async ({ page }) => {
  await page.goto('/explore/sql/', { waitUntil: 'networkidle' });
  await page.route('**/_app/immutable/**/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await runLinked(page, 'select 1');
  await expect(page.getByText('引擎文件取不到')).toBeVisible();
  await settled(page);
});
