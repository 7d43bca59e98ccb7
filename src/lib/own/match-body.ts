import { unplaced, type Agency } from '../../domain/agency.ts';
import { FORMER_NAMES } from '../find/former-names.ts';

/** Whose report a document is, by the name that it prints. */
export type BodyMatch<Known extends Agency = Agency> =
  /** One known body has that name, or had it once. */
  | { readonly kind: 'known'; readonly agency: Known; readonly by: 'name' | 'former-name' }
  /** The name is a full one, and no known body has it. */
  | { readonly kind: 'new'; readonly agency: Agency }
  /** Bodies that it may mean: of one name in several places, or whose names end in it. */
  | { readonly kind: 'several'; readonly name: string; readonly candidates: readonly Known[] }
  | { readonly kind: 'unknown'; readonly name: string | null };

const MOST_CANDIDATES = 8;

/**
 * Matches a printed name with the bodies that are known; a name without a place is never taken for a body of its own.
 * `named` are bodies that other documents name in full: one of them may be meant by a shorter name.
 */
export function matchBody<Known extends Agency>(
  printed: string | null,
  known: readonly Known[],
  named: readonly Known[] = [],
): BodyMatch<Known> {
  const name = printed?.trim() ?? '';
  if (name === '') return { kind: 'unknown', name: null };
  const exact = known.filter((agency) => agency.name === name);
  if (exact.length === 1) return { kind: 'known', agency: exact[0]!, by: 'name' };
  const former = exact.length > 0 ? [] : known.filter((agency) => isNowCalled(name, agency.name));
  if (former.length === 1) return { kind: 'known', agency: former[0]!, by: 'former-name' };
  const candidates = [...exact, ...former, ...(hasPlace(name) ? [] : endingIn(name, [...known, ...named]))];
  if (candidates.length > 0)
    return { kind: 'several', name, candidates: candidates.slice(0, MOST_CANDIDATES) };
  return hasPlace(name) ? { kind: 'new', agency: unplaced(name) } : { kind: 'unknown', name };
}

const isNowCalled = (name: string, known: string) =>
  FORMER_NAMES.some(([former, now]) => name.includes(former) && name.replace(former, now) === known);

const endingIn = <Known extends Agency>(name: string, known: readonly Known[]) =>
  known.filter((agency) => agency.name.endsWith(name));

/** Whether a name is one in full: 示例市公安局 names its place, 公安局 and 城市管理局 do not. */
const PLACE =
  /^(?:\p{Script=Han}{2,}?(?:省|市|区|县|旗|州|盟|乡|镇|街道)|\p{Script=Han}县)(?=\p{Script=Han})/u;
export const hasPlace = (name: string) => PLACE.test(name);
