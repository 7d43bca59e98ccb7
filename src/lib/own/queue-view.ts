import { REFUSALS } from '../../reader/refusals.ts';
import type { Locale } from '../messages/locale.ts';
import type { Translate } from '../messages/translate.ts';
import type { Standing } from './stand-reports.ts';
import type { QueueRow } from './queue-row.ts';
import { READING_LIMITS } from './reading-limits.ts';

export const QUEUE_STATES = ['confirm', 'unread', 'reading', 'waiting', 'read'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** A row of the queue in words. */
export interface QueueLine {
  readonly id: number;
  readonly file: string;
  readonly body: string;
  /** How the body was found, or why not. */
  readonly bodyNote: string;
  readonly year: string;
  readonly format: string;
  readonly read: string;
  readonly doubtful: string;
  readonly fails: number;
  readonly checks: string;
  readonly state: QueueState;
  readonly stateText: string;
  readonly why: string;
  readonly isKept: boolean;
  readonly isByHand: boolean;
  readonly canRetry: boolean;
}

interface Speech {
  readonly t: Translate;
  readonly locale: Locale;
}

const NOTHING = {
  body: '',
  bodyNote: '',
  year: '',
  format: '',
  read: '',
  doubtful: '',
  fails: 0,
  checks: '',
  isKept: false,
  isByHand: false,
  canRetry: false,
};

/** What a row says; `standing` where its document was read. */
export function toQueueLine(row: QueueRow, standing: Standing | undefined, speech: Speech): QueueLine {
  const { t, locale } = speech;
  const line = (state: QueueState, why: string, rest: Partial<QueueLine> = {}): QueueLine => ({
    ...NOTHING,
    id: row.id,
    file: toPath(row.name),
    state,
    stateText: t(`own.state.${state}`),
    why,
    ...rest,
  });
  switch (row.state.kind) {
    case 'waiting':
    case 'reading':
      return line(row.state.kind, '');
    case 'same':
      return line('read', t('own.why.same', { name: toPath(row.state.as) }));
    case 'cancelled':
      return line('unread', t('own.why.cancelled'), { canRetry: true });
    case 'unread':
      return line('unread', sayUnread(row.state.why, t, locale), {
        canRetry: row.state.why.kind !== 'refused',
      });
    case 'read':
      return standing
        ? line(stateOf(standing), sayNeeds(standing, t).join(t('own.join')), toCells(standing, speech))
        : line('reading', '');
  }
}

/** 市局.zip/年报.docx as a way from one to the other. */
export const toPath = (name: string) => name.replaceAll('/', ' › ');

const stateOf = ({ review, isKept, rivals }: Standing): QueueState =>
  rivals.length > 0 || (review.needs.length > 0 && !isKept) ? 'confirm' : 'read';

function sayUnread(
  why: Extract<QueueRow['state'], { readonly kind: 'unread' }>['why'],
  t: Translate,
  locale: Locale,
): string {
  switch (why.kind) {
    case 'refused':
      return REFUSALS[why.refusal][locale];
    case 'limit':
      return t(`own.why.${why.limit}`, {
        seconds: READING_LIMITS.seconds,
        mb: READING_LIMITS.bytes / 1_000_000,
      });
    case 'failed':
      return t('own.why.failed', { message: why.message });
  }
}

/** What a person is asked for. */
function sayNeeds({ review, isKept, rivals }: Standing, t: Translate): readonly string[] {
  const rival = rivals[0];
  return [
    ...(isKept ? [t('own.why.kept')] : []),
    ...review.needs.map((need) => t(`own.need.${need}`, { count: review.doubtful.length })),
    ...(rival
      ? [t('own.need.rival', { name: toPath(rival.review.name), count: rival.differing.length })]
      : []),
  ];
}

function toCells({ review, isKept }: Standing, { t }: Speech): Partial<QueueLine> {
  const { match, agency, agencyBy, year, yearBy, reading, cells, doubtful, verdicts } = review;
  const fails = verdicts.fails + verdicts.question;
  return {
    body:
      agency?.name ??
      t(match.kind === 'several' ? 'own.body.several' : 'own.body.unknown', {
        count: match.kind === 'several' ? match.candidates.length : 0,
      }),
    bodyNote: agencyBy === null ? (printedName(review) ?? '') : t(`own.body.by.${agencyBy}`),
    year:
      year === null
        ? t('own.yearUnknown')
        : yearBy === 'person'
          ? t('own.byHand', { what: year })
          : String(year),
    format: t(`own.format.${reading.format}`),
    read: cells.of === 0 ? '—' : `${cells.read}/${cells.of}`,
    doubtful: String(doubtful.length),
    fails,
    checks: String(verdicts.holds),
    isKept,
    isByHand: review.byHand.size > 0,
  };
}

const printedName = ({ match }: Standing['review']) =>
  match.kind === 'several' || match.kind === 'unknown' ? match.name : null;
