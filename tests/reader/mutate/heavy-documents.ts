import { encode } from '../generate/printers/encode.ts';

const HEADING = '示例市某某局2024年政府信息公开工作年度报告';
const SECTION = '二、主动公开政府信息情况';

export const millionCellHtml = (): Uint8Array =>
  encode(
    `<h1>${HEADING}</h1><h2>${SECTION}</h2><table>${`<tr>${'<td>7</td>'.repeat(1000)}</tr>`.repeat(1000)}</table>`,
  );

export const millionCellMarkdown = (): Uint8Array =>
  encode(`${HEADING}\n\n${SECTION}\n\n${`|${' 7 |'.repeat(1000)}\n`.repeat(1000)}`);

export const millionCellCsv = (): Uint8Array =>
  encode(`${HEADING}\n${SECTION}\n${`${'7,'.repeat(999)}7\n`.repeat(1000)}`);

export const millionLabels = (): Uint8Array =>
  encode(
    `${HEADING}\n\n三、收到和处理政府信息公开申请情况\n\n${'（一）予以公开\n1\n3.其他\n2\n总计\n'.repeat(60_000)}`,
  );

export const pipesAlone = (): Uint8Array =>
  encode(`${HEADING}\n\n${SECTION}\n\n${'规章\n|\n\n7\n'.repeat(100_000)}`);

export const emptyLines = (): Uint8Array =>
  encode(`${HEADING}\n${'规章\n|\n'.repeat(30)}${'\n'.repeat(2_000_000)}${SECTION}`);

/** A cell that claims more columns and rows than any page has. */
export const hugeSpansHtml = (): Uint8Array =>
  encode(
    `<h1>${HEADING}</h1><h2>${SECTION}</h2><table>${'<tr><td colspan="1000000" rowspan="65534">规章</td><td>7</td></tr>'.repeat(200)}</table>`,
  );

export const nestedTablesHtml = (depth: number): Uint8Array =>
  encode(
    `<h1>${HEADING}</h1>${'<table><tr><td>规章</td><td>'.repeat(depth)}7${'</td></tr></table>'.repeat(depth)}`,
  );

export const nestedBoxesHtml = (depth: number): Uint8Array =>
  encode(`<h1>${HEADING}</h1>${'<div>'.repeat(depth)}7${'</div>'.repeat(depth)}`);

export const endlessLine = (): Uint8Array =>
  encode(`${HEADING}${SECTION}全年主动公开政府信息${'9'.repeat(3_000_000)}条`);

export const endlessProse = (): Uint8Array =>
  encode(
    `${HEADING}\n\n一、总体情况\n\n${'全年主动公开政府信息7条，其中网站5条，比上年增加3条。'.repeat(60_000)}`,
  );

/** Two thousand pages behind a report, for a browser to print. */
export const twoThousandPages = (report: string): string =>
  report.replace('</body>', `${'<p style="break-before: page">附件：示例文字。</p>'.repeat(2000)}</body>`);
