import { findRule } from '../../../checks/rules/rules.ts';
import { amongWhom } from '../../messages/peers-in.ts';
import type { QualityContext } from './context.ts';
import type { QualityRows } from './question.ts';
import { amongIn, toSentence } from '../../cite/quote-standing.ts';

/** One sentence on how much of the reports in view was seen, and when they came out; null where there is none. */
export function quoteCoverage({ coverage }: QualityRows, context: QualityContext): string | null {
  const all = allOf(coverage);
  return all === undefined
    ? null
    : toSentence(context.t('quote.coverageOf', { ...all, ...scopeOf(context) }), context);
}

/** One sentence on the bodies listed, with the last year that they have reports of; null where none is listed. */
export function quoteAgencies({ agencies }: QualityRows, context: QualityContext): string | null {
  const [first, ...others] = agencies;
  if (first === undefined) return null;
  const last = others.reduce((latest, row) => (row.year > latest.year ? row : latest), first);
  const words = context.t('quote.listed', {
    ...scopeOf(context),
    agencies: new Set(agencies.map(({ agency_id }) => agency_id)).size,
    reports: agencies.length,
    year: last.year,
    of: last.of_year,
    late: last.late_of_year,
    undated: last.undated_of_year,
  });
  return toSentence(words, context);
}

/** One sentence on the check that fails in most reports; null where none fails. */
export function quoteChecks({ checks, coverage }: QualityRows, context: QualityContext): string | null {
  const { t, locale } = context;
  const top = checks.find(({ all_fields, fails }) => all_fields && fails > 0);
  const all = allOf(coverage);
  if (top === undefined || all === undefined) return null;
  const words = t(top.grade === 'question' ? 'quote.asking' : 'quote.failing', {
    ...scopeOf(context),
    reports: all.reports,
    check: findRule(top.check).title[locale],
    decided: top.decided,
    fails: top.fails,
    undecided: top.undecided,
  });
  return toSentence(words, context);
}

const allOf = (coverage: QualityRows['coverage']) =>
  coverage.find(({ all_fields, all_years }) => all_fields && all_years);

/** Of which bodies and years, in brackets; nothing for all. */
function scopeOf({ selection, t, locale }: QualityContext) {
  const { years } = selection;
  const span = years && (years[0] === years[1] ? String(years[0]) : years.join('–'));
  const words = [amongWhom(selection, t, locale), span && t('quote.inYears', { span })].filter(
    (word) => word !== null,
  );
  return {
    within: amongIn({ peers: words.length === 0 ? null : words.join(locale === 'zh' ? '，' : ', '), t }),
  };
}
