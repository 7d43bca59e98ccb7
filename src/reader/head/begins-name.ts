import { hasPlace, isBody } from './is-body.ts';

const NO_BEGINNING = /[^\p{Script=Han}]|网|栏|专题/u;
const GOVERNMENT = /政府$/u;

/**
 * Whether the line above begins a name that a line break has cut: what stands below names no place. A government above
 * a department is the name of their site, or one that the department works for.
 */
export function beginsName(above: string, below: string): boolean {
  if (hasPlace(below) || !hasPlace(above) || NO_BEGINNING.test(above)) return false;
  return !GOVERNMENT.test(above) || !isBody(below);
}
