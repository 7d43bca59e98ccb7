import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

test.use({ serviceWorkers: 'allow' });

/** What goes to another place than the site, or takes anything there. */
function watchRequests(context: BrowserContext, origin: string): readonly string[] {
  const strays: string[] = [];
  context.on('request', (request) => {
    const isLocal = /^(blob|data):/.test(request.url()) || request.url().startsWith(origin);
    if (!isLocal || request.method() !== 'GET' || request.postData() !== null)
      strays.push(`${request.method()} ${request.url()}`);
  });
  return strays;
}

const isControlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });
/** Until the cache holds a page that was opened. */
const isKept = (page: Page, path: string) =>
  page.waitForFunction(
    async (address) => (await caches.match(address)) !== undefined,
    new URL(path, page.url()).href,
  );

test('what is kept by a button works without a network: drop, review, place, comparison, export; nothing leaves', async ({
  page,
  context,
  baseURL,
}, testInfo) => {
  test.setTimeout(240_000);
  const strays = watchRequests(context, baseURL!);
  await page.goto('own/');
  const offline = page.getByRole('region', { name: '断网使用' });
  await offline.getByRole('button', { name: /^全部留在本机（约 [\d.]+ MB）$/ }).click({ timeout: 60_000 });
  await expect(offline).toContainText('本站已全部留在本机', { timeout: 90_000 });
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: '载入示例市' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '28 个文件读完：19 份可以收下，6 份待您确认，2 个未能读入。',
    { timeout: 150_000 },
  );
  await page.getByRole('button', { name: '全部收下' }).click();
  await expect(page.getByRole('status').filter({ hasText: '逐份写入并读回核对过' })).toBeVisible({
    timeout: 60_000,
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出工作区' }).click(),
  ]);
  await download.saveAs(testInfo.outputPath('city.nianbao'));
  const packed = Object.keys(unzipSync(readFileSync(testInfo.outputPath('city.nianbao'))));
  expect(packed.filter((name) => name.startsWith('documents/')).length).toBe(19);
  await page.getByRole('button', { name: '示例市.zip › 人民政府2024.pdf', exact: true }).click();
  await expect(page.getByRole('region', { name: '年报原件的一页' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: '年报页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例市人民政府（本机） 2024 年', {
    timeout: 60_000,
  });
  // Pages that were never opened: by address, and along a link.
  await page.goto('compare/?group=我的年报&years=2024');
  await expect(page.getByRole('main')).toContainText('（本机）', { timeout: 60_000 });
  // The made-up city stands alone; the places of the published data are there without it.
  await page.getByRole('button', { name: '离开示例' }).click();
  await page.goto(encodeURI('places/江苏省-宿迁市/'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('江苏省宿迁市：收录', {
    timeout: 60_000,
  });
  await page.getByRole('link', { name: '指标', exact: true }).click();
  await page.locator('main a[href$="/metrics/permits/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('行政许可');
  expect(strays).toEqual([]);
});

test('what was opened once can be read without a network; what was not says so, in either language', async ({
  page,
  context,
}) => {
  await page.goto('about/');
  await isControlled(page);
  await isKept(page, '/about/');
  await page.getByRole('link', { name: '对比', exact: true }).click();
  await expect(page).toHaveURL(/compare/);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main figure, main table').first()).toBeVisible();
  await page.getByRole('link', { name: '方法', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('网络不通');
  await expect(page).toHaveTitle(/^方法/);
  for (const [path, said] of [
    ['quality/', '网络不通，这一页没有留在本机'],
    ['en/metrics/permits/', 'No network, and this page is not kept here'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(said);
  }
  await page.goto('agencies/jiangsu-suqianshi-renminzhengfu-036b/');
  await expect(page.getByText('网络不通，查询引擎没有留在本机')).toBeVisible({ timeout: 30_000 });
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A host of the build, which another version can take the place of. */
interface Host {
  readonly address: string;
  /** What stands there now in the place of a file of the build; null for nothing. */
  replace: (path: string, file: string) => string | Buffer | null;
  readonly close: () => void;
}

async function openHost(): Promise<Host> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURI(pathname).replace(/\/$/, '/index.html');
    const content = host.replace(path, join('build', path));
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(content === null ? 404 : 200, {
      'content-type': content === null ? TYPES['.html'] : type,
    });
    response.end(content ?? readFileSync('build/404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: Host = {
    address: `http://127.0.0.1:${port}`,
    replace: (_, file) => readIfThere(file),
    close: () => server.close(),
  };
  return host;
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

test('a new version is offered; until it is taken the page before goes on, though its scripts are gone from the host', async ({
  page,
}) => {
  const host = await openHost();
  const { version } = JSON.parse(readFileSync('build/_app/version.json', 'utf8')) as {
    readonly version: string;
  };
  await page.goto(`${host.address}/metrics/permits/`);
  await isControlled(page);
  host.replace = (path, file) => {
    if (/_app\/immutable\/(chunks|nodes)\//.test(path)) return null;
    const content = readIfThere(file);
    if (path === '/service-worker.js') return String(content).replaceAll(version, '9999999999999');
    return path === '/metrics/permits/index.html'
      ? String(content).replace('<head>', '<head><meta name="second">')
      : content;
  };
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.getByRole('status').filter({ hasText: '本站有新版' });
  await expect(offer).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '引用', exact: true }).first().click();
  await expect(page.getByRole('dialog')).toContainText('GB/T 7714');
  await page.keyboard.press('Escape');
  await expect(page.locator('meta[name=second]')).toHaveCount(0);
  await offer.getByRole('button', { name: '换到新版' }).click();
  await expect(page.locator('meta[name=second]')).toHaveCount(1, { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('行政许可');
  await expect(offer).toHaveCount(0);
  host.close();
});
