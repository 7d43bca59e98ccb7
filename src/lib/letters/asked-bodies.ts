import type { FindingId, FindingProgress } from '../../dataset/correspondence.ts';
import { findRule } from '../../checks/rules/rules.ts';
import { verdictOf } from '../../domain/finding.ts';
import { groupRows } from '../database/group-rows.ts';
import type { Locale } from '../messages/locale.ts';
import { plainName } from '../own/here.ts';
import type { QualityFinding } from '../queries/quality-findings.ts';
import { toFindingId } from '../pages/quality/findings.ts';
import { isToBeAsked } from './is-to-be-asked.ts';

/** A body that has something to be asked, as the page lists it. */
export interface AskedBody {
  readonly agency: string;
  readonly name: string;
  readonly fails: number;
  readonly questions: number;
  /** Titles of the checks, each once. */
  readonly titles: readonly string[];
  /** Nobody asked about these yet. */
  readonly open: readonly FindingId[];
  /** The first day on which something was asked that is not answered; null where nothing was. */
  readonly askedOn: string | null;
}

/** Bodies with something to be asked for a year or still open from earlier ones: what nobody asked yet first. */
export function listAskedBodies(
  findings: readonly QualityFinding[],
  context: {
    readonly year: number;
    readonly locale: Locale;
    readonly progressOf: (finding: FindingId) => FindingProgress | null;
  },
): readonly AskedBody[] {
  const asked = findings.filter((finding) => isToBeAsked(finding, context));
  return [...groupRows(asked, ({ agency_id }) => agency_id).values()]
    .map((own) => toBody(own, context))
    .toSorted(
      (a, b) => Number(b.open.length > 0) - Number(a.open.length > 0) || BY_PINYIN.compare(a.name, b.name),
    );
}

const BY_PINYIN = new Intl.Collator('zh-CN');

function toBody(
  own: readonly QualityFinding[],
  { locale, progressOf }: Parameters<typeof listAskedBodies>[1],
): AskedBody {
  const count = (verdict: string) => own.filter((finding) => verdictOf(finding) === verdict).length;
  const ids = own.map(toFindingId);
  const days = ids.flatMap((id) => progressOf(id)?.on ?? []);
  return {
    agency: own[0]!.agency_id,
    name: plainName(own[0]!.name),
    fails: count('fails'),
    questions: count('question'),
    titles: [...new Set(own.map(({ check }) => findRule(check).title[locale]))],
    open: ids.filter((id) => (progressOf(id)?.progress ?? 'open') === 'open'),
    askedOn: days.toSorted()[0] ?? null,
  };
}
