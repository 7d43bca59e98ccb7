import type { ChartModel } from '../charts/chart-model.ts';
import type { CitedReport } from '../cite/citation.ts';
import type { EmbedPage } from '../cite/embed-code.ts';
import type { Locale } from '../messages/locale.ts';
import type { Query } from '../source/query.ts';
import type { Concern } from '../versions/changes-since.ts';
import type { FileTable } from '../downloads/file-table.ts';
import type { FigureSubject } from './figure-subject.ts';
import { toFileTable, type FileContext } from './table-to-file.ts';
import type { CellView, TableView } from './table-view.ts';

/** Which cells of a table are the marks of its chart: those with a number in these columns of these rows. */
export interface DrawnCells {
  readonly columns: readonly string[];
  /** By index; all where there is none. */
  readonly rows?: ReadonlySet<number>;
  /** The words of the note where numbers of these columns are left to the table. */
  readonly inPart?: string;
}

/** One figure as a value: what it shows, in which words, what it is drawn from and the ways to take it away. */
export interface Figure {
  /** Tells the figures of a page apart. */
  readonly id: string;
  readonly title: string;
  /** Empty where there is none. */
  readonly note: string;
  /** The data of its chart; null where the table is the figure. */
  readonly model: ChartModel | null;
  readonly drawn: DrawnCells;
  readonly table: TableView;
  /** The rows on screen, for its files. */
  readonly file: (context: FileContext) => FileTable;
  /** What is said below it of reports that it does not show; empty where there is nothing. */
  readonly remark: string;
  /** Of how many reports: what stands below it, before the version of the data. */
  readonly source: string;
  /** What its files are called and say of themselves. */
  readonly subject: FigureSubject;
  readonly query: Query<unknown>;
  /** One sentence on what it shows, in a language; null where no number makes one. */
  readonly quote: ((locale: Locale) => string | null) | null;
  /** The report that it is a copy of; null for what is made of one or of many. */
  readonly report: CitedReport | null;
  /** The facts it is drawn from; null where that cannot be told. */
  readonly dependsOn: Concern | null;
  /** The page that shows it alone; null where there is none. */
  readonly embed: EmbedPage | null;
}

/** A figure that the page lays out in a way of its own; its file has the rows. */
export interface LaidOutFigure extends Omit<Figure, 'table'> {
  readonly table: null;
}

type Named = 'id' | 'table' | 'title' | 'source' | 'subject' | 'query';

/** A figure of a table and, where it has a `model`, of a chart; what is not given it has not. */
export const toFigure = (figure: Pick<Figure, Named> & Partial<Omit<Figure, Named>>): Figure => ({
  note: '',
  model: null,
  drawn: { columns: [] },
  remark: '',
  file: (context) => toFileTable(figure.table, context),
  quote: null,
  report: null,
  dependsOn: null,
  embed: null,
  ...figure,
});

/** The facts that a query reads: its measures, of these bodies or reports; of all where `within` is null. */
export const factsOf = ({ reads }: Query<unknown>, within: readonly string[] | null): Concern => ({
  measures: reads ?? null,
  within,
});

/** Numbers of a column that have a width in a chart of lengths: what is 0 has none. */
export function drawnAboveZero({ columns, rows }: TableView, column: string): DrawnCells {
  const place = columns.findIndex(({ id }) => id === column);
  const isAbove = (cell: CellView | undefined) =>
    cell !== undefined && cell.kind !== 'text' && cell.value !== null && cell.value > 0;
  return { columns: [column], rows: new Set(rows.flatMap((row, at) => (isAbove(row[place]) ? [at] : []))) };
}
