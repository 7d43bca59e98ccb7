/** By night (`npm run test:long`) what takes long is tried, too. */
export const LONG = process.env['NIANBAO_LONG'] === '1';

/** How often a property is tried: few times on a push, many by night, or as often as RUNS says. */
export const runs = (onPush: number, long: number): number =>
  Number(process.env['RUNS'] ?? (LONG ? long : onPush));
