import type { Illegible } from '../../domain/fact.ts';
import { toSimplifiedIfNeeded } from '../text/to-simplified.ts';

export type CellReading =
  | { readonly state: 'reported'; readonly value: number }
  | { readonly state: 'blank' }
  | { readonly state: 'illegible'; readonly because: Illegible['because'] };

export interface CellKind {
  readonly type: 'count' | 'decimal' | 'signed integer';
  /** Unit of the form; `万元` refuses a number of 元 rather than converting it. */
  readonly unit: string;
}

/** Marks by which agencies say that there is nothing to fill in; none of them is a zero. */
const BLANK = /^(?:[/\\—–―－─\-_~～]+|无数据|无|暂无|没有|不适用|不涉及|空|N\/A)?[。.]?$/iu;
const COUNT_UNIT = /(?:件次|人次|件|项|宗|条|个|次|份|起|篇|人)$/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** Most cells of most reports. */
const SHORT_COUNT = /^(?:0|[1-9]\d{0,8})$/u;
const INNER_SPACE = /\d\s+\d/u;

/** What a value cell says, by the number formats of the form; what is not certainly one number is illegible. */
export function readCell(text: string, kind: CellKind): CellReading {
  if (SHORT_COUNT.test(text)) return { state: 'reported', value: Number(text) };
  const folded = toSimplifiedIfNeeded(text)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/&nbsp;/giu, ' ')
    .trim();
  if (BLANK.test(folded)) return { state: 'blank' };
  if (INNER_SPACE.test(folded)) return illegible('two-numbers');
  const { type, unit } = kind;
  const { sign, digits } = splitSign(folded, type);
  const bare = stripUnit(digits, type, unit).trim();
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return illegible('not-a-number');
  const value = sign * Number(bare.replace(/,/gu, ''));
  if (type !== 'decimal' && !Number.isSafeInteger(value)) return illegible('not-a-number');
  return Number.isFinite(value)
    ? { state: 'reported', value: value === 0 ? Math.abs(value) : value }
    : illegible('not-a-number');
}

const illegible = (because: Illegible['because']): CellReading => ({ state: 'illegible', because });

/** Only 本年增/减 has a sign; in any other cell one is no number of the form. */
function splitSign(text: string, type: CellKind['type']): { readonly sign: 1 | -1; readonly digits: string } {
  const found = type === 'signed integer' ? /^([+\-−–])\s*(?=\d)/u.exec(text) : null;
  return { sign: found && found[1] !== '+' ? -1 : 1, digits: found ? text.slice(found[0].length) : text };
}

function stripUnit(text: string, type: CellKind['type'], unit: string): string {
  if (type !== 'decimal') return text.replace(COUNT_UNIT, '');
  return unit === '万元' ? text.replace(/万元?$/u, '') : text.replace(/万?元$/u, '');
}
