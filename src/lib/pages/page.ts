import type { Selection } from '../address/selection.ts';
import type { Figure, LaidOutFigure } from '../figure/figure.ts';
import type { Locale } from '../messages/locale.ts';
import { translateTo, type Translate } from '../messages/translate.ts';
import { shapeRows, type Question } from '../question/question.ts';
import type { Link } from '../visit.svelte.ts';

/** What surrounds the rows of a page: what is selected, how to speak and to link, and the version of the data. */
export interface PageContext {
  readonly selection: Selection;
  readonly locale: Locale;
  readonly t: Translate;
  readonly link: Link;
  /** The address of the page in view with another year. */
  readonly atYear: (year: number) => string;
  readonly version: string;
}

/** The same in another language. */
export const speakIn = <Context extends PageContext>(context: Context, locale: Locale): Context => ({
  ...context,
  locale,
  t: translateTo(locale),
});

/** A page as a value: what it can be about, what it wants to know, and the figures that say it. */
export interface Page<Subject, Rows> {
  readonly id: string;
  /** All that the published data have a page of this kind for. */
  readonly subjects: Question<readonly Subject[]>;
  readonly address: (subject: Subject) => string;
  readonly question: (subject: Subject, selection: Selection) => Question<Rows>;
  readonly figures: (
    rows: Rows,
    subject: Subject,
    context: PageContext,
  ) => readonly (Figure | LaidOutFigure)[];
}

/** A page about one subject, whatever its rows. */
export interface SubjectPage {
  readonly address: string;
  readonly ask: (selection: Selection) => Question<Answered>;
}
/** The rows of a page, and the figures that are made of them. */
export interface Answered {
  readonly rows: unknown;
  readonly figures: (context: PageContext) => readonly (Figure | LaidOutFigure)[];
}
/** A page whose types are its own affair: what walks all pages needs no more. */
export interface AnyPage {
  readonly id: string;
  readonly subjects: Question<readonly SubjectPage[]>;
}

export const toAnyPage = <Subject, Rows>(page: Page<Subject, Rows>): AnyPage => ({
  id: page.id,
  subjects: shapeRows(page.subjects, (subjects) =>
    subjects.map((subject) => ({
      address: page.address(subject),
      ask: (selection) =>
        shapeRows(page.question(subject, selection), (rows) => ({
          rows,
          figures: (context) => page.figures(rows, subject, context),
        })),
    })),
  ),
});
