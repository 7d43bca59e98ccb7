import type { ChartModel } from '../charts/chart-model.ts';
import type { Translate } from '../messages/translate.ts';

/** Numbers of a chart that take part in a failed check: drawn with a mark, or left out. */
export interface QuestionedCount {
  readonly marked: number;
  readonly leftOut: number;
}

/** What a chart says of them, in the words of its legend; nothing where there is none. */
export function questionedNotes({ marked, leftOut }: QuestionedCount, t: Translate): readonly string[] {
  return [
    ...(marked > 0 ? [t('common.marked', { count: marked })] : []),
    ...(leftOut > 0 ? [t('common.leftOut', { count: leftOut })] : []),
  ];
}

/** The chart with the same in its description; null stays null. */
export const describedWith = (chart: ChartModel | null, notes: readonly string[]): ChartModel | null =>
  chart && { ...chart, description: [chart.description, ...notes].join(' ') };

/** What is said of one number in question when it is pointed at. */
export const questionedWord = ({ questioned }: { readonly questioned: boolean }, t: Translate): string =>
  questioned ? ` ▲ ${t('common.questioned')}` : '';

/** A line on sources that also says how many numbers were left out. */
export const withLeftOut = (source: string, { leftOut }: Pick<QuestionedCount, 'leftOut'>, t: Translate) =>
  leftOut > 0 ? `${source} · ${t('common.leftOut', { count: leftOut })}` : source;
