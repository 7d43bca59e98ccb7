import { expect, test } from 'vitest';
import { toFrameCode, toPictureCode, toPictureData } from '../../../src/lib/cite/embed-code.ts';

const frame = 'https://shili.invalid/embed/metrics/permits/?v=rank&y=2023';
const page = 'https://shili.invalid/metrics/permits/?v=rank&y=2023&d=aec7af36';

test('the frame has a title, and a link stands where frames do not', () => {
  expect(toFrameCode(frame, page, '排序："许可" <2023>')).toBe(
    '<iframe src="https://shili.invalid/embed/metrics/permits/?v=rank&amp;y=2023" title="排序：&quot;许可&quot; &lt;2023&gt;" width="100%" height="640" style="border:0" loading="lazy"></iframe>\n' +
      '<p><a href="https://shili.invalid/metrics/permits/?v=rank&amp;y=2023&amp;d=aec7af36">排序：&quot;许可&quot; &lt;2023&gt;</a></p>',
  );
});

test('the picture says what it shows and leads back', () => {
  expect(toPictureCode('https://shili.invalid/embed/metrics/permits.svg', page, '许可')).toBe(
    '<a href="https://shili.invalid/metrics/permits/?v=rank&amp;y=2023&amp;d=aec7af36"><img src="https://shili.invalid/embed/metrics/permits.svg" alt="许可" style="max-width:100%"></a>',
  );
});

test('a picture within the code comes out as the picture it was', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg">\n<text fill="#1b4b7a">许可 36.4% "甲" \'乙\' &amp; {丙}</text>\n</svg>';
  const data = toPictureData(svg);
  expect(data).toMatch(/^data:image\/svg\+xml;charset=utf-8,[^\n<>"#]+$/);
  expect(decodeURIComponent(data.slice(data.indexOf(',') + 1))).toBe(svg.replaceAll('\n', ' '));
  expect(toPictureCode(data, page, '许可')).toContain(`src="${data.replaceAll('&', '&amp;')}"`);
});
