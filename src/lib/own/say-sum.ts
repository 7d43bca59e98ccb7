import type { Translate } from '../messages/translate.ts';
import type { OwnReports } from './own-reports.svelte.ts';

/** The queue in one sentence: how many files were read, and what came of them. */
export function saySum(
  { rows, progress, standings, keepable }: Pick<OwnReports, 'rows' | 'progress' | 'standings' | 'keepable'>,
  t: Translate,
): string {
  const unread = rows.filter(({ state }) => state.kind === 'unread' || state.kind === 'cancelled').length;
  const kept = [...standings.values()].filter(({ isKept }) => isKept).length;
  const confirm = standings.size - kept - keepable.length;
  const parts = (
    [
      ['ready', keepable.length],
      ['confirm', confirm],
      ['unread', unread],
      ['kept', kept],
    ] as const
  ).flatMap(([key, count]) => (count > 0 ? [t(`own.sum.${key}`, { count })] : []));
  const isDone = progress.done === progress.all;
  const files = isDone ? rows.length : progress.all;
  return t(isDone ? 'own.sum.all' : 'own.sum.reading', {
    count: files,
    all: files,
    done: isDone ? rows.length : progress.done,
    parts: parts.join(t('own.join')) || t('own.sum.none'),
  });
}

/** What is being read, and how long it will take by what was read so far; `now` in milliseconds of the page's clock. */
export function sayProgress(
  { all, done, reading, waiting, startedAt }: OwnReports['progress'],
  now: number,
  t: Translate,
): string {
  const said = t('own.now', { reading, waiting });
  if (startedAt === null || done === 0 || now <= startedAt) return said;
  const seconds = Math.ceil(((now - startedAt) / done / 1000) * (all - done));
  const time =
    seconds < 90
      ? t('own.seconds', { count: seconds })
      : t('own.minutes', { count: Math.ceil(seconds / 60) });
  return `${said}${t('own.join')}${t('own.left', { time })}`;
}
