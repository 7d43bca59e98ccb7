import { legendOf, type ChartModel, type LegendEntry } from '../charts/chart-model.ts';
import { draw } from '../charts/draw.ts';
import { escapeXml } from './escape-xml.ts';
import { LIGHT } from './light-colours.ts';
import { childrenToXml } from './to-xml.ts';
import { emsOf, wrapText } from './wrap-text.ts';

/** What stands around a chart wherever it goes: above it title and note, below it source, version and address. */
export interface FigureBlock {
  readonly title: string;
  readonly note: string | null;
  /** Null where nothing is drawn. */
  readonly chart: ChartModel | null;
  readonly foot: readonly string[];
}

/** A picture as text, its size in CSS pixels. */
export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const WIDTH = 912;
const colour = (name: string) => LIGHT.get(name)!;

interface TextLook {
  readonly size: number;
  readonly leading: number;
  readonly fill: string;
  readonly attributes: string;
}
const TITLE: TextLook = {
  size: 20,
  leading: 29,
  fill: '--ink',
  attributes: `font-family="${escapeXml(colour('--song'))}" font-weight="600"`,
};
const NOTE: TextLook = { size: 13, leading: 20, fill: '--ink-2', attributes: '' };
const FOOT: TextLook = { size: 12, leading: 18, fill: '--ink-2', attributes: '' };

/** Parts of the picture, each told where it begins and telling where it ends. */
type Part = (top: number) => { readonly xml: string; readonly bottom: number };

/** A chart with its whole block as an SVG that needs nothing else: text stays text, styles are written out, always light. */
export function toFigureSvg({ title, note, chart, foot }: FigureBlock, document: Document): SvgPicture {
  const parts: readonly Part[] = [
    lines([title], TITLE),
    ...(note === null || note === '' ? [] : [space(2), lines([note], NOTE)]),
    space(10),
    ...(chart === null ? [] : drawn(chart, document)),
    space(12),
    rule,
    space(8),
    lines(foot, FOOT),
  ];
  let bottom = MARGIN;
  const xml = parts.map((part) => {
    const drawn = part(bottom);
    bottom = drawn.bottom;
    return drawn.xml;
  });
  const [width, height] = [WIDTH + 2 * MARGIN, Math.ceil(bottom + MARGIN)];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(colour('--sans'))}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(chart?.description ?? title)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${colour('--paper')}"/>`,
    ...xml,
    '</svg>',
  ].join('\n');
  return { svg, width, height };
}

function drawn(chart: ChartModel, document: Document): readonly Part[] {
  const entries = legendOf(chart);
  return [
    ...(entries.length === 0 ? [] : [legend(entries), space(6)]),
    drawing(draw(chart, WIDTH, document)),
  ];
}

const space =
  (pixels: number): Part =>
  (top) => ({ xml: '', bottom: top + pixels });

const rule: Part = (top) => ({
  xml: `<line x1="${MARGIN}" x2="${MARGIN + WIDTH}" y1="${top}" y2="${top}" stroke="${colour('--rule')}"/>`,
  bottom: top,
});

const lines =
  (texts: readonly string[], { size, leading, fill, attributes }: TextLook): Part =>
  (top) => {
    const wrapped = texts.flatMap((text) => wrapText(text, WIDTH / size));
    const spans = wrapped.map(
      (line, index) =>
        `<tspan x="${MARGIN}" y="${top + index * leading + leading * 0.72}">${escapeXml(line)}</tspan>`,
    );
    return {
      xml: `<text font-size="${size}" fill="${colour(fill)}" ${attributes}>${spans.join('')}</text>`,
      bottom: top + wrapped.length * leading,
    };
  };

const legend =
  (entries: readonly LegendEntry[]): Part =>
  (top) => {
    let x = MARGIN;
    const xml = entries.map(({ label, fill }) => {
      const at = x;
      x += 16 + emsOf(label) * FOOT.size + 18;
      return `<rect x="${at}" y="${top + 4}" width="10" height="10" fill="${colour(fill.slice(4, -1))}" stroke="${colour('--rule')}"/><text x="${at + 16}" y="${top + 13}" font-size="${FOOT.size}" fill="${colour('--ink')}">${escapeXml(label)}</text>`;
    });
    return { xml: xml.join(''), bottom: top + 20 };
  };

const drawing =
  (svg: Element): Part =>
  (top) => ({
    xml: `<g transform="translate(${MARGIN},${top})" fill="${colour('--ink')}" font-size="12" text-anchor="middle" stroke-linejoin="round">${childrenToXml(svg)}</g>`,
    bottom: top + Number(svg.getAttribute('height')),
  });
