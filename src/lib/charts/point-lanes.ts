import { groupRows } from '../database/group-rows.ts';
import type { ChartModel } from './chart-model.ts';

/** A point of a picture: where it lies, in CSS pixels, and the group of marks that it stands in. */
export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  readonly group: number;
}

/** How the points of a kind of chart stand: along one axis in lanes, which lie beside each other on the other axis. */
interface Standing {
  readonly along: 'x' | 'y';
  readonly lane: (point: PlacedPoint) => number;
}
const ROWS: Standing = { along: 'x', lane: ({ y }) => Math.round(y) };
const COLUMNS: Standing = { along: 'y', lane: ({ x }) => Math.round(x) };
const ONE_ROW: Standing = { along: 'x', lane: () => 0 };
const STANDING: Readonly<Record<ChartModel['kind'], Standing>> = {
  dumbbell: ROWS,
  flow: COLUMNS,
  funnel: ONE_ROW,
  heat: ROWS,
  multiples: COLUMNS,
  outcomes: ROWS,
  pivot: ROWS,
  rank: ROWS,
  result: ONE_ROW,
  series: COLUMNS,
  spread: { along: 'x', lane: ({ group }) => group },
  states: ROWS,
  tile: ONE_ROW,
  trend: COLUMNS,
};

/** Points in the order in which keys walk through them: lanes beside each other, in each its points along the axis. */
export interface Lanes<Point> {
  readonly along: 'x' | 'y';
  readonly lanes: readonly (readonly Point[])[];
}

export function toLanes<Point extends PlacedPoint>(
  kind: ChartModel['kind'],
  points: readonly Point[],
): Lanes<Point> {
  const { along, lane } = STANDING[kind];
  const across = along === 'x' ? 'y' : 'x';
  const lanes = [...groupRows(points, (point) => String(lane(point))).values()].map((own) =>
    own.toSorted((a, b) => a[along] - b[along] || a[across] - b[across]),
  );
  return { along, lanes: lanes.toSorted(([a], [b]) => a![across] - b![across]) };
}

const STEPS: Readonly<Record<string, readonly ['x' | 'y', number]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowUp: ['y', -1],
  ArrowDown: ['y', 1],
};

/**
 * The point that a key leads to: arrows along the lane, or into the lane beside it to what lies nearest; Home and End to
 * the ends of the lane; from none to the first. Null where the key is another or leads nowhere.
 */
export function stepTo<Point extends PlacedPoint>(
  { along, lanes }: Lanes<Point>,
  from: Point | null,
  key: string,
): Point | null {
  const step = STEPS[key];
  if (step === undefined && key !== 'Home' && key !== 'End') return null;
  const at = lanes.findIndex((lane) => from !== null && lane.includes(from));
  const lane = lanes[at];
  if (lane === undefined || from === null) return lanes[0]?.[0] ?? null;
  if (step === undefined) return (key === 'Home' ? lane[0] : lane.at(-1)) ?? null;
  const [axis, by] = step;
  if (axis === along) return lane[lane.indexOf(from) + by] ?? null;
  return nearest(lanes[at + by] ?? [], from[along], along);
}

function nearest<Point extends PlacedPoint>(lane: readonly Point[], place: number, along: 'x' | 'y') {
  const distance = (point: Point) => Math.abs(point[along] - place);
  return lane.reduce<Point | null>(
    (best, point) => (best === null || distance(point) < distance(best) ? point : best),
    null,
  );
}
