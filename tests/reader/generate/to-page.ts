import { DIALECTS, type Dialect } from './dialects.ts';
import type { Grid, Line, Page } from './page.ts';
import type { SampleReport } from './sample-report.ts';
import { toGrid2014 } from './to-grid-2014.ts';
import { toGrid2 } from './to-grid2.ts';
import { toGrid3 } from './to-grid3.ts';
import { toGrid4 } from './to-grid4.ts';

const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

const heading = (text: string): Line => ({ kind: 'heading', text });
const paragraph = (text: string): Line => ({ kind: 'paragraph', text });

/** A report as pieces in reading order. */
export function toPage(report: SampleReport): Page {
  const { head, dialect, table2014 } = report;
  const page: Page = [
    { kind: 'title', text: head.title },
    paragraph(head.opening),
    ...(table2014 === null
      ? sections(report)
      : [heading('附件：政府信息公开情况统计表'), toGrid2014(table2014)]),
    { kind: 'signature', text: head.agency },
    { kind: 'signature', text: head.signature },
  ];
  return page.map((piece) => (piece.kind === 'grid' ? retype(piece, dialect) : piece));
}

const sections = ({ sentences, table2, table3, table4 }: SampleReport): Page => [
  heading(SECTIONS[0]),
  paragraph('一年来，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，政府信息公开工作有序推进。'),
  ...sentences.map(({ text }) => paragraph(text)),
  heading(SECTIONS[1]),
  orWithheld(table2, toGrid2),
  heading(SECTIONS[2]),
  orWithheld(table3, toGrid3),
  heading(SECTIONS[3]),
  orWithheld(table4, toGrid4),
  heading(SECTIONS[4]),
  paragraph('公开内容的规范性有待进一步提升。下一步，我们将加强培训，提高公开质量。'),
  heading(SECTIONS[5]),
  paragraph('本年度未收取信息处理费。无其他需要报告的事项。'),
];

const retype = (grid: Grid, dialect: Dialect): Grid => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.map((cell) => (cell.role === 'value' ? cell : { ...cell, text: DIALECTS[dialect](cell.text) })),
  ),
});

const orWithheld = <T>(table: readonly T[] | null, toGrid: (table: readonly T[]) => Grid): Grid | Line =>
  table === null || table.length === 0 ? paragraph('该部分内容以附件形式报告。') : toGrid(table);
