import { expect, test, type Page } from '@playwright/test';

const TEXT = 'reports/shanxi-xinzhoushi-yingjiguanliju-c7a2/2023/';
const PDF = 'reports/jiangsu-huaianshi-renminzhengfu-07ea/2024/';
const PART = 'reports/guangdong-guangzhoushi-haizhuqu-guanzhoujiedaobanshichu-1a1d/2023/';

/** Opens a page, and fails the test where anything is asked of another origin or written to the console as an error. */
async function open(page: Page, path: string): Promise<void> {
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    expect(protocol.startsWith('http') ? hostname : '127.0.0.1').toBe('127.0.0.1');
  });
  page.on('console', (message) => {
    if (!message.location().url.endsWith('/favicon.ico'))
      expect(message.type(), `${message.text()} ${message.location().url}`).not.toBe('error');
  });
  page.on('pageerror', (error) => expect(error).toBeUndefined());
  await page.goto(path);
}

test('from a number in the table to the words of the published text, and back', async ({ page }) => {
  await open(page, TEXT);
  await page.locator('#table2-permits a').click();
  await expect(page.locator('#at-table2-permits')).toHaveClass(/selected/);
  await expect(page.locator('#at-table2-permits')).toBeInViewport();
  await expect(page.locator('#at-table2-permits')).toHaveText('310');
  await page.locator('#at-table2-penalties').click();
  await expect(page.locator('#table2-penalties')).toHaveClass(/selected/);
  await expect(page.locator('#table2-penalties')).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('#table2-penalties');
});

test('from a number in the table to its box on the page of the PDF, and back', async ({ page }) => {
  await open(page, PDF);
  await page.locator('#table3-new_received-total a').first().click();
  const box = page.locator('.box[href="#table3-new_received-total"]');
  await expect(box).toHaveClass(/selected/);
  await expect(box).toHaveAttribute('aria-label', /3119/);
  await page.locator('.box[href="#table3-carried_in-total"]').dispatchEvent('click');
  await expect(page.locator('#table3-carried_in-total')).toHaveClass(/selected/);
  await expect(page.locator('#table3-carried_in-total')).toBeInViewport();
});

test('a link to a cell lands on the cell and opens its page of the PDF', async ({ page }) => {
  await open(page, `${PDF}#table4-review_total`);
  await expect(page.locator('#table4-review_total')).toHaveClass(/selected/);
  await expect(page.locator('#table4-review_total')).toBeInViewport();
  await expect(page.locator('.box[href="#table4-review_total"]')).toHaveClass(/selected/);
});

test('a check that fails shows its figures, one that holds its arithmetic when unfolded', async ({
  page,
}) => {
  await open(page, TEXT);
  await expect(page.locator('#checks')).toContainText('2023-01-25');
  await expect(page.locator('#checks')).toContainText('2023-12-31');
  await page.goto(PDF);
  await page.locator('#checks summary').last().click();
  await expect(page.locator('#checks')).toContainText(/3119.*\+.*34.*=.*3050.*\+.*103/);
});

test('of a report known in part it is said what was not seen, and where the rest is', async ({ page }) => {
  await open(page, PART);
  await expect(page.locator('main')).toContainText('表四未采集，无从校验');
  await expect(page.locator('main')).toContainText('此表另有 112 项未采集，不等于 0');
  await expect(page.locator('#source a[href^="https://www.haizhu.gov.cn/"]')).toBeVisible();
  await expect(page.locator('#table4-review_total')).toHaveCount(0);
});

test('the page is complete in English', async ({ page }) => {
  await open(page, `en/${PDF}`);
  await expect(page.locator('h1')).toContainText('3,119 requests received');
  await expect(page.locator('.table3')).toContainText('Granted in part');
  await expect(page.locator('.table3')).not.toContainText('予以公开');
});

test('nothing runs over the side of the screen but tables that scroll', async ({ page }) => {
  for (const path of [TEXT, PDF, PART]) {
    await page.goto(path);
    const [content, screen] = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(screen!);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a number still leads to its words, and the words back to it', async ({ page }) => {
    await page.goto(TEXT);
    await page.locator('#table2-permits a').click();
    expect(new URL(page.url()).hash).toBe('#at-table2-permits');
    await page.locator('#at-table2-permits').click();
    expect(new URL(page.url()).hash).toBe('#table2-permits');
  });

  test('a number still leads to its page of the PDF', async ({ page }) => {
    await page.goto(PDF);
    await expect(page.locator('#table3-new_received-total a').first()).toHaveAttribute(
      'href',
      /\.pdf#page=4$/,
    );
  });
});
