/** How often a property is tried: few times on a push, as often as it takes under `npm run test:long`. */
export const runs = (onPush: number, long: number): number =>
  process.env['NIANBAO_LONG'] === '1' ? long : onPush;
