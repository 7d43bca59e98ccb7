import type { Agency } from '../../domain/agency.ts';
import { matchBody } from '../own/match-body.ts';

/** A body that a group can take in. */
export interface Choosable extends Agency {
  readonly id: string;
}

/** A line of a list, and the body it names; what it may mean where that is not certain. */
export interface MatchedLine {
  readonly line: string;
  /** By id; null where a person has to settle it. */
  readonly id: string | null;
  /** None where nothing is known by such a name. */
  readonly candidates: readonly Choosable[];
}

/** Lines that name bodies, a name each or several cells of a spreadsheet with one; what stands twice counts once. */
export function matchNames(text: string, known: readonly Choosable[]): readonly MatchedLine[] {
  const lines = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [...new Set(lines)].map((line) => matchLine(line, known));
}

/** The cell of a line that names a body decides. */
function matchLine(line: string, known: readonly Choosable[]): MatchedLine {
  const cells = line
    .split(/[\t,;，；、]/)
    .map((cell) => cell.replaceAll(/\s/g, ''))
    .filter((cell) => cell !== '');
  const matches = cells.map((cell) => matchCell(cell, known));
  const best =
    matches.find(({ id }) => id !== null) ?? matches.find(({ candidates }) => candidates.length > 0);
  return { line, id: best?.id ?? null, candidates: best?.candidates ?? [] };
}

type Match = Omit<MatchedLine, 'line'>;

function matchCell(cell: string, known: readonly Choosable[]): Match {
  const whole = known.filter((agency) => namesInFull(cell, agency));
  if (whole.length === 1) return { id: whole[0]!.id, candidates: [] };
  const match = matchBody(cell, known);
  if (match.kind === 'known') return { id: match.agency.id, candidates: [] };
  return { id: null, candidates: match.kind === 'several' ? match.candidates : [] };
}

/** 江苏省宿迁市人民政府 and 江苏省宿城区人民政府 name their places before what the body is called. */
const namesInFull = (cell: string, { name, province, city, county }: Agency) =>
  [province, province + city, city, province + city + county, city + county].some(
    (place) => place !== '' && cell === place + name,
  );
