import type { CountAxis } from './count-axis.ts';

/**
 * Where each of `dots` that are zero stands on the axis: side by side, `step` pixels apart, as far as the lane of zero
 * goes on an axis `room` pixels long; the next ones in the same places, to be piled up.
 */
export function placeInLane<Dot extends { readonly year: number; readonly value: number }>(
  dots: readonly Dot[],
  { zeroLane, domain }: CountAxis,
  room: number,
  step: number,
): ReadonlyMap<Dot, number> {
  if (zeroLane === null) return new Map();
  const [from, to] = zeroLane;
  const [start, end] = domain;
  const lane = (room * Math.log(to / from)) / Math.log(end / start);
  const columns = Math.max(1, Math.floor(lane / step));
  const zeros = dots.filter(({ value }) => value === 0);
  const years = [...new Set(zeros.map(({ year }) => year))];
  return new Map(
    years.flatMap((year) => {
      const ofYear = zeros.filter((dot) => dot.year === year);
      const across = Math.min(columns, ofYear.length);
      return ofYear.map((dot, index) => {
        const aside = ((index % across) - (across - 1) / 2) * step;
        return [dot, from * (to / from) ** (0.5 + aside / lane)] as const;
      });
    }),
  );
}
