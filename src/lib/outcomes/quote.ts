import { formatNumber, formatPercent } from '../format/number.ts';
import { bodyIn } from '../messages/body-in.ts';
import type { Outcome } from '../queries/outcomes.ts';
import type { ReportContext } from '../pages/report/context.ts';
import { END_LABELS, ENDS, endsInQuestion } from './request-flow.ts';
import { toSentence } from '../cite/quote-standing.ts';

const inYear = (rows: readonly Outcome[], year: number) => rows.filter((row) => row.year === year);
const listed = (parts: readonly string[], { locale }: ReportContext) =>
  parts.join(locale === 'zh' ? '、' : ', ');

/** One sentence on what became of requests to a body, in the last year of which all is known, or else in the last. */
export function quoteOutcomes(
  all: readonly Outcome[],
  body: { readonly agency_id: string; readonly name: string },
  context: ReportContext,
  version: string,
): string | null {
  const { t, locale } = context;
  const name = bodyIn(body, locale);
  const last = all.findLast(({ together }) => together !== null) ?? all.at(-1);
  if (last === undefined) return null;
  const rows = inYear(all, last.year);
  const groups = listed(
    rows.map((row) => sayGroup(row, context)),
    context,
  );
  const words =
    last.together === null
      ? t('quote.closedUnknown', { year: last.year, name, groups })
      : t('quote.closed', {
          year: last.year,
          name,
          groups,
          together: formatNumber(last.together, locale),
        });
  const parts = rows.filter(({ questioned, value }) => questioned > 0 && value !== null);
  return toSentence(
    words +
      sayQuestioned(
        parts.map(({ group }) => t(`report.outcomes.group.${group}`)),
        context,
      ),
    { t, version },
  );
}

function sayGroup({ group, value, share, together }: Outcome, { t, locale }: ReportContext): string {
  const label = t(`report.outcomes.group.${group}`);
  if (value === null) return t('quote.groupUnknown', { group: label });
  const said = { group: label, value: formatNumber(value, locale) };
  return share === null || together === null
    ? t('quote.group', said)
    : t('quote.groupShare', {
        ...said,
        share: formatPercent(share, locale),
        together: formatNumber(together, locale),
      });
}

const sayQuestioned = (parts: readonly string[], context: ReportContext) =>
  parts.length === 0 ? '' : context.t('quote.partsQuestioned', { parts: listed(parts, context) });

/** One sentence on where the requests of a year came from and went; null where that is not known. */
export function quoteFlow(
  all: readonly Outcome[],
  year: number,
  body: { readonly agency_id: string; readonly name: string },
  context: ReportContext,
  version: string,
): string | null {
  const { t, locale } = context;
  const rows = inYear(all, year);
  const [first] = rows;
  if (first === undefined || first.together === null || first.gap === null) return null;
  const name = bodyIn(body, locale);
  const { carried_in, new_received, carried_out, together, gap } = first;
  const write = (value: number) => formatNumber(value, locale);
  const words = t('quote.flow', {
    year,
    name,
    in: write(carried_in!),
    received: write(new_received!),
    done: write(together),
    out: write(carried_out!),
  });
  const questioned = [
    ...ENDS.filter((end) => endsInQuestion(first).includes(end)).map((end) => t(END_LABELS[end])),
    ...rows.filter((row) => row.questioned > 0).map(({ group }) => t(`report.outcomes.group.${group}`)),
  ];
  return toSentence(
    words +
      (gap === 0 ? '' : t('quote.flowGap', { gap: write(Math.abs(gap)) })) +
      sayQuestioned(questioned, context),
    { t, version },
  );
}
