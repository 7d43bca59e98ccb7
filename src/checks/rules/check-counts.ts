import type { Fact, Figure, Reported } from '../../domain/fact.ts';
import type { Finding } from '../../domain/finding.ts';
import { findMetric } from '../../form/metrics.ts';

type ReportedNumber = Reported | Reported<null>;

const COUNTED = ['件', '条', '项', '次', '篇', '人', '个', '人次'];

/**
 * One finding for each count that is not whole or negative; where there is none, one that says how many were looked
 * at on both sides. A number that is only approximate is left alone.
 */
export function checkCounts(facts: readonly (Fact | Figure)[]): readonly Finding[] {
  const counts = facts.filter((fact): fact is ReportedNumber => fact.state === 'reported').filter(isCount);
  const wrong = counts.filter((count) => !isAllowed(count));
  if (wrong.length > 0) return wrong.map(toFailure);
  const about = { check: 'nonneg_int', applicant: null, onLeft: [], onRight: [] };
  return counts.length === 0
    ? []
    : [{ ...about, outcome: 'holds', left: counts.length, right: counts.length }];
}

const isCount = ({ item: { metric, basis }, approximate }: ReportedNumber) =>
  !approximate && basis !== 'prose' && COUNTED.includes(findMetric(metric, basis)?.unit ?? '');

const isAllowed = ({ item: { metric }, value }: ReportedNumber) =>
  Number.isInteger(value) && (value >= 0 || metric.endsWith('_change'));

const toFailure = ({ item, value }: ReportedNumber): Finding => ({
  check: 'nonneg_int',
  applicant: item.applicant,
  onLeft: [item],
  onRight: [],
  outcome: 'fails',
  left: value,
  right: item.metric.endsWith('_change') ? 'integer' : 'integer >= 0',
  suspect: item,
});
