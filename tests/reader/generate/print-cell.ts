import type { Hand } from './any-hand.ts';
import type { PrintedCell } from './sample-report.ts';

/** Things that stand in real cells and are not certainly one number. */
const ODDITIES = ['20%', '12/3', '? 0', '○', '见附件', '3至5'];

const BLANK = { state: 'blank' } as const;

/** `die` from 0 to 9999 decides what the hand does with this cell. */
export function printCell(value: number, hand: Hand, die: number): PrintedCell {
  if (die < 10) return { text: pick(ODDITIES, die), truth: { state: 'illegible' } };
  if (die < 30 || (value === 0 && die % 100 < hand.blankZeros))
    return { text: pick(hand.marks, die), truth: BLANK };
  return { text: printNumber(value, hand), truth: { state: 'reported', value, approximate: false } };
}

/** A change: increases carry a plus where the hand is in the mood. */
export function printChange(value: number, hand: Hand, die: number): PrintedCell {
  const cell = printCell(value, hand, die);
  if (cell.truth.state !== 'reported' || value <= 0 || die % 2 === 0) return cell;
  return { ...cell, text: `+${cell.text}` };
}

export function printNumber(value: number, { fullWidth, separator }: Hand): string {
  const [whole = '', ...fraction] = String(value).split('.');
  const grouped = separator === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, separator);
  const text = [grouped, ...fraction].join('.');
  return fullWidth ? toFullWidth(text) : text;
}

const toFullWidth = (text: string) =>
  text.replace(/[0-9.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const pick = (texts: readonly string[], die: number) => texts[die % texts.length] ?? '';
