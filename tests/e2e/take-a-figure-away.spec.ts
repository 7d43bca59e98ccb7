import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/universal';

const METRIC = 'metrics/website_posts/';
const OLD = 'eb76d92f';

/** The page once it answers to clicks. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  // The address below a figure is written once scripts run; it is printed, not shown.
  await expect(page.locator('figure .print-only').first()).toHaveText(/http/);
}
async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.locator('figure .take').first().getByRole('button', { name, exact: true }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('from a question to a cited, downloaded figure that opens again, in fewer than ten clicks', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let clicks = 0;
  const click = async (locator: ReturnType<Page['locator']>) => {
    clicks += 1;
    await locator.click();
  };
  await page.goto('', { waitUntil: 'networkidle' });
  await click(page.locator('header').getByRole('link', { name: '指标', exact: true }));
  await click(page.locator('main').getByRole('link', { name: '网站信息发布数' }).first());
  await page.waitForLoadState('networkidle');
  await click(page.getByRole('button', { name: '排序', exact: true }));
  await expect(page).toHaveURL(/view=rank/);
  const downloading = page.waitForEvent('download');
  await click(page.getByRole('button', { name: 'PNG', exact: true }));
  expect((await downloading).suggestedFilename()).toMatch(
    /^网站信息发布数-排序-全部机构-\d{4}-[0-9a-f]{8}\.png$/,
  );
  await click(page.getByRole('button', { name: '引用', exact: true }));
  const dialog = page.getByRole('dialog');
  const copy = (name: string) => dialog.locator('section', { hasText: name }).getByRole('button');
  await click(copy('参考文献（GB/T 7714）'));
  const reference = await clipboard(page);
  await click(copy('引一句话 · 中文'));
  const quote = await clipboard(page);
  await click(copy('回到此图的链接'));
  const link = await clipboard(page);
  expect(clicks).toBeLessThan(10);

  expect(reference).toMatch(
    /^年报观察\. .+\[DB\/OL\]\. 数据版本 [0-9a-f]{8}\. .*\[\d{4}-\d\d-\d\d\]\. http.+data=[0-9a-f]{8}\.$/,
  );
  expect(quote).toMatch(/^据年报观察（数据版本 [0-9a-f]{8}），\d{4} 年 .+ 份年报中有 .+。$/);
  expect(link).toMatch(/view=rank&data=[0-9a-f]{8}$/);
  const title = await page.locator('figure .title').first().textContent();
  await page.goto(link, { waitUntil: 'networkidle' });
  await expect(page.locator('figure .title').first()).toHaveText(title!);
  await expect(page.locator('.since, .notice')).toHaveCount(0);
});

test('the SVG stands on its own: its text is text, nothing is left to the style of the page', async ({
  page,
}) => {
  await open(page, METRIC);
  const { name, bytes } = await saved(page, 'SVG');
  const svg = bytes.toString('utf8');
  expect(name).toMatch(/^网站信息发布数-分布-全部机构-\d{4}至\d{4}-[0-9a-f]{8}\.svg$/);
  expect(svg).not.toMatch(/var\(|currentcolor|foreignObject|<style|href=|url\(http/i);
  const texts = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return parsed.querySelector('parsererror') === null
      ? [...parsed.querySelectorAll('text')].map((one) => one.textContent ?? '')
      : null;
  }, svg);
  const all = texts!.join('\n');
  for (const part of ['分布：网站信息发布数', '来源：', '数据版本', '年报观察 · http', '对数刻度'])
    expect(all).toContain(part);
});

test('the files of a figure say what is in them, in the language of the page, and open with the rows on screen', async ({
  page,
}) => {
  await open(page, `${METRIC}?view=rank&lang=en`);
  const inEnglish = (await saved(page, 'XLSX')).bytes;
  const [ranking] = await readExcelFile(new Uint8Array(inEnglish).buffer);
  expect(ranking!.data[0]!.slice(0, 5)).toEqual(['Public body', 'Year', 'Value (items)', 'State', 'Source']);
  expect(String(ranking!.data[1]![0])).toMatch(/^[A-Z][A-Za-z’ ]+ \([\u4e00-\u9fff]+\)$/);

  await open(page, `${METRIC}?view=rank`);
  const rows = page.locator('figure table tbody tr');
  await page.locator('figure summary').click();
  const all = page.getByRole('button', { name: /^显示全部/ });
  if (await all.isVisible()) await all.click();
  const { name, bytes } = await saved(page, 'XLSX');
  expect(name).toMatch(/^网站信息发布数-排序-全部机构-\d{4}-[0-9a-f]{8}\.xlsx$/);
  const [data, notes] = await readExcelFile(new Uint8Array(bytes).buffer);
  expect([data!.sheet, notes!.sheet]).toEqual(['数据', '说明']);
  expect(data!.data).toHaveLength((await rows.count()) + 1);
  expect(data!.data[0]!.slice(0, 5)).toEqual(['机构', '年份', '数值（条）', '状态', '出处']);
  const [agency, , value, , source] = data!.data[1]!;
  await expect(rows.first()).toContainText(String(agency));
  expect((await rows.first().textContent())!.replaceAll(',', '')).toContain(String(value));
  await page.request.get(String(source)).then((answer) => expect(answer.ok()).toBe(true));
  const said = notes!.data.flat().join('\n');
  for (const part of ['排序：', '单位：条', '条件：全部机构', '来源：', '数据版本', '取自 http'])
    expect(said).toContain(part);

  const forPeople = await saved(page, 'CSV（Excel、WPS）');
  expect(forPeople.name).toBe(name.replace('.xlsx', '.csv'));
  expect(forPeople.bytes.toString('utf8')).toMatch(/^\uFEFF排序：[^]+\r\n\r\n机构,年份,数值（条）,状态,出处/);
  const forPrograms = await saved(page, 'CSV（程序）');
  expect(forPrograms.name).toBe(name.replace('.xlsx', '-程序用.csv'));
  expect(forPrograms.bytes.toString('utf8')).toMatch(
    /^agency,year,value,value_state,value_source,value_check/,
  );
});

test('the PNG has twice the size of the SVG, light in the dark too, its Chinese drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, METRIC);
  const svg = (await saved(page, 'SVG')).bytes.toString('utf8');
  const png = (await saved(page, 'PNG')).bytes;
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
  const seen = await page.evaluate(
    async ([encoded, source]) => {
      const pixels = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const drawing = canvas.getContext('2d')!;
        drawing.drawImage(image, 0, 0);
        return drawing.getImageData(0, 0, canvas.width, canvas.height);
      };
      const address = (text: string) => URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
      const inkOf = ({ data }: ImageData, rows: number, across: number) => {
        let ink = '';
        for (let at = 0; at < rows * across * 4; at += 4) ink += data[at]! < 128 ? '1' : '0';
        return ink;
      };
      const made = await pixels(`data:image/png;base64,${encoded}`);
      const drawn = await pixels(address(source!));
      // A character that no font has is drawn as the box that stands for what cannot be drawn.
      const boxes = await pixels(address(source!.replace(/[\u4e00-\u9fff]/g, '\ue000')));
      // The rows in which the title stands.
      const title = (image: ImageData, scale = 1) => inkOf(image, 53 * scale, image.width);
      const boxed = title(boxes);
      const differ = [...title(drawn)].filter((pixel, at) => pixel !== boxed[at]).length;
      return {
        size: [made.width, made.height],
        corner: [...made.data.slice(0, 4)],
        colours: new Set(new Uint32Array(made.data.buffer)).size,
        ink: [...title(made, 2)].filter((pixel) => pixel === '1').length,
        differ,
      };
    },
    [png.toString('base64'), svg],
  );
  expect(seen.size).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(seen.corner).toEqual([255, 255, 255, 255]);
  expect(seen.colours).toBeGreaterThan(20);
  expect(seen.ink).toBeGreaterThan(500);
  expect(seen.differ).toBeGreaterThan(200);
});

test('a picture goes to the clipboard, and where the browser refuses it is said what to do', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, METRIC);
  const copy = page.getByRole('button', { name: '复制图片', exact: true });
  await copy.click();
  await expect(page.getByText('图片已复制，可以粘贴。')).toBeVisible();
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({ types: all }) => all),
  );
  expect(types).toContain('image/png');
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { write: () => Promise.reject(new Error('denied')) },
    }),
  );
  await copy.click();
  await expect(page.getByText('浏览器不允许复制图片，请用 PNG 下载。')).toBeVisible();
});

const CITED = [
  '',
  'metrics/granted_share/',
  'quality/',
  'reports/jiangsu-suqianshi-renminzhengfu-036b/2024/',
  'explore/',
  'explore/board/',
] as const;

test('every figure on every page gives a sentence to quote, in both languages', async ({ page }) => {
  for (const path of CITED) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const buttons = page.locator('.take').getByRole('button', { name: '引用', exact: true });
    await expect(buttons.first()).toBeVisible();
    for (const button of await buttons.all()) {
      await button.click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('section', { hasText: '引一句话 · 中文' })).toContainText(
        /据年报观察.+\d.+。/,
      );
      await expect(dialog.locator('section', { hasText: '引一句话 · English' })).toContainText(
        /\d.+\(Nianbao, /,
      );
      await page.keyboard.press('Escape');
    }
  }
});

test('dialogs hold no barrier, open and close by keyboard and give the focus back', async ({ page }) => {
  await open(page, METRIC);
  for (const name of ['引用', '嵌入']) {
    const button = page.locator('figure .take').first().getByRole('button', { name, exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  }
});

test('a link of an earlier version says what has changed of the figures on screen', async ({ page }) => {
  await open(page, `${METRIC}?data=${OLD}`);
  await expect(page.locator('.notice')).toContainText(`此链接写于数据版本 ${OLD}`);
  await expect(page.locator('.since')).toContainText('其间此图所用的数字有');
  await expect(page.locator('.since')).toContainText('淮安市人民政府 2024 没有 → 约5,500');
  await open(page, `en/metrics/press_conferences/?data=${OLD}`);
  await expect(page.locator('.since')).toContainText(/changed since/);
});

test('of a version that is not on record nothing is claimed', async ({ page }) => {
  await open(page, `${METRIC}?data=00000000`);
  await expect(page.locator('.since')).toContainText('不能说明其间改了什么');
});

test('the page to embed follows what is chosen, alone and not indexed', async ({ page }) => {
  await page.goto(`embed/${METRIC}?view=rank&lang=en`, { waitUntil: 'networkidle' });
  await expect(page.locator('h1')).toContainText('Ranking');
  await expect(page.locator('header, footer')).toHaveCount(0);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.getByRole('link', { name: 'Open in Nianbao' })).toHaveAttribute('href', /view=rank/);
});

for (const [subject, path] of [
  ['a body', 'agencies/jiangsu-suqianshi-renminzhengfu-036b/'],
  ['a comparison', 'compare/'],
] as const)
  test(`the figure of ${subject} stands in the page of another site by the code that is offered`, async ({
    page,
  }) => {
    await open(page, path);
    const shown = page
      .locator('figure')
      .filter({ has: page.locator('svg') })
      .first();
    const title = await shown.locator('.title').textContent();
    await shown.getByRole('button', { name: '嵌入', exact: true }).click();
    const code = await page
      .getByRole('dialog')
      .locator('section', { hasText: '网页代码' })
      .locator('.text')
      .textContent();
    const frame = /<iframe src="([^"]+)"/.exec(code!)![1]!.replaceAll('&amp;', '&');
    expect(frame).toMatch(/\/embed\/(agencies|compare)\/\?/);
    await page.setContent(code!);
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('h1')).toHaveText(title!, { timeout: 60_000 });
    await expect(inside.locator('figure svg').first()).toBeVisible();
    await expect(inside.locator('header, footer')).toHaveCount(0);
    await expect(inside.getByRole('link', { name: '在年报观察打开' })).toHaveAttribute(
      'href',
      /[?&]metrics=/,
    );
  });

test('a page to embed that names no body it knows says what to do', async ({ page }) => {
  await page.goto('embed/agencies/?agencies=nix');
  await expect(page.getByRole('status').filter({ hasText: '重新取嵌入代码' })).toContainText('nix', {
    timeout: 60_000,
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page to embed is read whole, and its still picture stands beside it', async ({
    page,
    request,
  }) => {
    await page.goto(`embed/${METRIC}`);
    await expect(page.locator('figure svg').first()).toBeAttached();
    await expect(page.locator('.foot')).toContainText('份年报');
    for (const still of ['embed/metrics/website_posts.svg', 'embed/metrics/website_posts.en.svg']) {
      const answer = await request.get(still);
      expect(answer.headers()['content-type']).toContain('image/svg+xml');
      expect(await answer.text()).toMatch(/^<svg xmlns=.+<\/svg>$/s);
    }
  });
});
