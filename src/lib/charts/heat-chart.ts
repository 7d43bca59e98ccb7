import * as Plot from '@observablehq/plot';
import { fitName, nameWidth } from './fit-name.ts';
import type { Described } from './chart-model.ts';

/** How often a check failed on the reports of one field. */
export interface HeatCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** What is written in the cell: `3/15`. */
  readonly label: string;
  readonly title: string;
  readonly href: string;
}

const ROW = 24;
const LINE = 13;
/** Widest that names of rows may stand, as a part of the whole. */
const NAMES = 0.3;

/** Rows by columns in one hue, darker for more; a cell with none stays pale, one where nothing was checked is left out. */
export interface HeatModel extends Described {
  readonly kind: 'heat';
  readonly cells: readonly HeatCell[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

export function drawHeat({ cells, rows, columns }: HeatModel, width: number): Plot.PlotOptions {
  const most = Math.max(...cells.map(({ count }) => count));
  const isDark = ({ count }: HeatCell) => count > most / 2;
  const names = Math.min(Math.max(...rows.map(nameWidth)) + 12, NAMES * width);
  const step = (width - names) / columns.length;
  const upright = step < 90;
  const head = upright ? Math.max(...columns.map((name) => upLines(name).length)) * LINE + 10 : 3 * LINE + 8;
  const name = (column: string) => (upright ? upLines(column) : flatLines(column, step)).join('\n');
  return {
    height: head + rows.length * ROW + 4,
    marginLeft: names,
    marginRight: 0,
    marginTop: head,
    marginBottom: 4,
    x: { domain: columns, label: null, padding: 0.04 },
    y: { domain: rows, label: null, padding: 0.08 },
    marks: [
      Plot.axisX({
        anchor: 'top',
        tickSize: 0,
        tickFormat: name,
        lineAnchor: 'bottom',
        fill: 'var(--ink)',
      }),
      Plot.axisY({
        tickSize: 0,
        tickFormat: (row: string) => fitName(row, names - 10),
        fill: 'var(--ink)',
      }),
      Plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: ({ count }: HeatCell) => shade(count, most),
        title: 'title',
        href: 'href',
      }),
      ...[true, false].map((dark) =>
        Plot.text(
          cells.filter((cell) => isDark(cell) === dark),
          {
            x: 'column',
            y: 'row',
            text: 'label',
            fill: dark ? 'var(--focus-ink)' : 'var(--ink)',
            pointerEvents: 'none',
          },
        ),
      ),
    ],
  };
}

/** A tenth of the hue where it failed once, all of it where it failed most. */
const shade = (count: number, most: number) =>
  count === 0
    ? 'var(--raised)'
    : `color-mix(in oklab, var(--focus) ${Math.round(12 + 88 * (count / most))}%, var(--paper))`;

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** One character above another where the name is Chinese, else one word above another. */
const upLines = (name: string) => (isHan(name) ? [...name] : name.split(' '));

function flatLines(name: string, room: number): readonly string[] {
  const fits = Math.floor(room / (isHan(name) ? 12.5 : 6.5));
  return isHan(name)
    ? (name.match(new RegExp(`.{1,${fits}}`, 'gu')) ?? [])
    : name.split(' ').reduce<readonly string[]>((lines, word) => {
        const last = lines.at(-1);
        return last !== undefined && last.length + word.length < fits
          ? [...lines.slice(0, -1), `${last} ${word}`]
          : [...lines, word];
      }, []);
}
