import type { FormId } from '../../domain/report.ts';
import { CURRENT_FORMS, type CurrentForm } from '../../form/forms.ts';

/** Which column of a row of table 2 a head names, in each form that has it. */
export interface HeadWord {
  readonly words: RegExp;
  /** Rows of table 2 that the head stands over, such as `decisions`. */
  readonly over: string;
  readonly columns: ReadonlyMap<FormId, number>;
}

const headsOf = ({ id, table2 }: CurrentForm) =>
  table2.flatMap(({ heads, cells }) =>
    cells.map(({ headWords }, column) => ({ id, over: heads, words: headWords, column })),
  );

/** Heads by the words that survive clipping and wrapping, those of the oldest form first. */
export const HEAD_WORDS: readonly HeadWord[] = toHeadWords([...CURRENT_FORMS].reverse().flatMap(headsOf));

function toHeadWords(heads: readonly ReturnType<typeof headsOf>[number][]): readonly HeadWord[] {
  const found = new Map<string, HeadWord & { readonly columns: Map<FormId, number> }>();
  for (const { id, over, words, column } of heads) {
    const key = `${over} ${words}`;
    const head = found.get(key) ?? { over, words: new RegExp(words, 'u'), columns: new Map() };
    found.set(key, head);
    head.columns.set(id, column);
  }
  return [...found.values()];
}

/** What heads a row of table 2 stands under. */
export const HEADS_OVER: ReadonlyMap<string, string> = new Map(
  CURRENT_FORMS.flatMap(({ table2 }) => table2.map(({ id, heads }) => [id, heads] as const)),
);

/** Forms whose heads of this kind stand over the same figures as those of `form`, itself among them. */
export const formsAlike = (form: CurrentForm, over: string): readonly CurrentForm[] =>
  CURRENT_FORMS.filter((other) => figuresUnder(other, over) === figuresUnder(form, over));

const figuresUnder = ({ table2 }: CurrentForm, over: string) =>
  table2
    .filter(({ heads }) => heads === over)
    .map(({ id, cells }) => [id, ...cells.map(({ metric }) => metric)].join(' '))
    .join();
