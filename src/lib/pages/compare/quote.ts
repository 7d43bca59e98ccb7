import { endsOf } from '../../cite/quote-trend.ts';
import { groupRows } from '../../database/group-rows.ts';
import { bodyIn } from '../../messages/body-in.ts';
import { breakYears, formChanges } from '../../views/form-breaks.ts';
import { unitIn } from '../../messages/unit.ts';
import type { Compared } from '../../queries/compared.ts';
import { measureOf, type MeasureInfo } from './question.ts';
import { fullestYear, type CompareContext } from './view.ts';
import { formatCompared, labelIn, yardstickIn } from './words.ts';
import { sayBroken, toSentence } from '../../cite/quote-standing.ts';

/** How many bodies a sentence names. */
const NAMED = 6;

/**
 * One sentence on bodies compared in one measure: of each its first and its last number; of one year alone the highest
 * and the lowest; null under two bodies.
 */
export function quoteCompared(
  info: MeasureInfo,
  rows: readonly Compared[],
  context: CompareContext,
  version: string,
): string | null {
  const known = rows
    .filter(
      ({ metric, basis, year, shown }) =>
        metric === info.metric &&
        basis === info.basis &&
        shown !== null &&
        isWithin(year, context.selection.years),
    )
    .toSorted((a, b) => a.year - b.year);
  const bodies = [...groupRows(known, ({ agency_id }) => agency_id).values()];
  if (bodies.length < 2) return null;
  const [first, last] = endsOf(known);
  const words = first === last ? sayYear(info, known, context) : sayMoves(info, bodies, context);
  const marked = bodies.filter((own) => own.some(({ questioned }) => questioned)).slice(0, NAMED);
  const marks = marked.map(([row]) =>
    context.t('quote.topQuestioned', { name: bodyIn(row!, context.locale) }),
  );
  return words === null ? null : toSentence(words + marks.join(''), { t: context.t, version });
}

/** In the order of the rows, each from its first number to its last, across a change of form too: the years are named. */
function sayMoves(
  info: MeasureInfo,
  bodies: readonly (readonly Compared[])[],
  context: CompareContext,
): string {
  const { t, locale } = context;
  const [first, last] = endsOf(bodies.flat());
  const said = bodies.slice(0, NAMED).map((own) => sayMove(info, own, context));
  const more = bodies.length - said.length;
  const breaks = breakYears(formChanges(measureOf(info)));
  return [
    t('quote.moves', {
      first,
      last,
      label: labelOf(info, context),
      count: bodies.flat().length,
      bodies: said.join(locale === 'zh' ? '；' : '; '),
    }),
    more === 0 ? '' : t('quote.moreBodies', { count: more }),
    sayBroken(first, last, breaks, context),
  ].join('');
}

function sayMove(info: MeasureInfo, own: readonly Compared[], context: CompareContext): string {
  const { t, locale } = context;
  const [first, last] = [own[0]!, own.at(-1)!];
  const name = bodyIn(last, locale);
  if (first === last) return t('quote.stay', { name, year: last.year, value: write(last, info, context) });
  return t('quote.move', {
    name,
    first: first.year,
    from: write(first, info, context),
    last: last.year,
    to: write(last, info, context),
  });
}

function sayYear(info: MeasureInfo, known: readonly Compared[], context: CompareContext): string | null {
  const ranked = fullestYear(known);
  const [top, bottom] = [ranked[0], ranked.at(-1)];
  if (top === undefined || bottom === undefined || top === bottom) return null;
  return context.t('quote.compared', {
    year: top.year,
    of: top.of,
    label: labelOf(info, context),
    top: bodyIn(top, context.locale),
    highest: write(top, info, context),
    bottom: bodyIn(bottom, context.locale),
    lowest: write(bottom, info, context),
  });
}

function labelOf(info: MeasureInfo, { selection: { yardstick }, t, locale }: CompareContext): string {
  const label = labelIn(info, locale);
  return yardstick === null ? label : `${label}${locale === 'zh' ? '，' : ', '}${yardstickIn(yardstick, t)}`;
}

const write = (
  { shown, approximate }: Compared,
  info: MeasureInfo,
  { selection: { yardstick }, t, locale }: CompareContext,
) =>
  `${approximate ? t('common.approximate') : ''}${formatCompared(shown!, yardstick, locale)}${yardstick === 'first' ? '' : ` ${unitIn(info.unit, t)}`}`;

const isWithin = (year: number, years: readonly [number, number] | null) =>
  years === null || (year >= years[0] && year <= years[1]);
