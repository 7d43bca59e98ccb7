/** Pixels of one letter at 12 px: a Chinese one, and any other on average. */
const WIDE = 12.5;
const NARROW = 6.8;

const letterWidth = (letter: string) => (/[\u2E80-\uFFEF]/u.test(letter) ? WIDE : NARROW);

/** About how many pixels a name takes at 12 px. */
export const nameWidth = (name: string): number =>
  [...name].reduce((width, letter) => width + letterWidth(letter), 0);

/** A name as far as so many pixels hold it at 12 px, with an ellipsis where it is cut. */
export function fitName(name: string, room: number): string {
  if (nameWidth(name) <= room) return name;
  let width = WIDE;
  const kept = [...name].filter((letter) => (width += letterWidth(letter)) <= room);
  return `${kept.join('').trimEnd()}…`;
}
