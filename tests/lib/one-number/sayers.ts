import { DERIVED } from '../../../src/form/derived.ts';
import { quoteAgency } from '../../../src/lib/pages/agency/quote.ts';
import { drawToText } from '../../../src/lib/charts/draw-to-text.ts';
import type { Run } from '../../../src/lib/source/query.ts';
import { translateTo } from '../../../src/lib/messages/translate.ts';
import type { AgencyRow } from '../../../src/lib/queries/agency-list.ts';
import { toMeasure, toMeasureId } from '../../../src/lib/queries/measure.ts';
import { metricList } from '../../../src/lib/queries/metric-list.ts';
import {
  DEFAULT_SELECTION,
  hasPeers,
  type Peers,
  type Selection,
} from '../../../src/lib/address/selection.ts';
import { toAgencyDerivedTable } from '../../../src/lib/pages/agency/derived-table.ts';
import { agencyQuestion, peersOf, type AgencyRows } from '../../../src/lib/pages/agency/question.ts';
import { toAgencyView } from '../../../src/lib/pages/agency/view.ts';
import { compareQuestion, toComparing } from '../../../src/lib/pages/compare/question.ts';
import { toCompareView } from '../../../src/lib/pages/compare/view.ts';
import { derivedQuestion } from '../../../src/lib/pages/derived/question.ts';
import { toPartLabels } from '../../../src/lib/pages/derived/words.ts';
import { toDerivedView } from '../../../src/lib/pages/derived/view.ts';
import { metricQuestion } from '../../../src/lib/pages/metric/question.ts';
import { toMetricView } from '../../../src/lib/pages/metric/view.ts';
import { answerWith } from '../answer.ts';
import type { TableView } from '../../../src/lib/figure/table-view.ts';
import { recordsOf } from '../records-of.ts';

/** What is asked: one body, one of its metrics by id, and its peers. */
export interface Subject {
  readonly agency: AgencyRow;
  readonly measure: string;
  readonly peers: Peers;
}

/** The names of numbers that more than one page tells. */
export const SAID = ['peers', 'peers_median', 'peers_rank', 'percentile', 'value'] as const;
export type Said = (typeof SAID)[number];

/** A number that a page tells of a subject in a year; of `measure` where the page tells of more than was asked. */
export interface Claim {
  readonly said: Said;
  readonly year: number;
  readonly value: number | null;
  readonly measure: string;
}

/** A page that tells numbers of a body among its peers: what it says of a subject, read off as a visitor has it. */
export interface Sayer {
  readonly page: string;
  readonly says: (run: Run, subject: Subject) => Promise<readonly Claim[]>;
}

const t = translateTo('zh');
const speaking = (selection: Selection) => ({
  selection,
  locale: 'zh' as const,
  t,
  link: (path: string) => path,
});

const selectionOf = ({ measure, peers }: Subject): Selection => ({
  ...DEFAULT_SELECTION,
  measures: [measure],
  peers,
});

type Record = Readonly<{ [column: string]: string | number | null }>;
/** The rows of the file of a table, by the names of its columns. */
function rowsOf(table: TableView): readonly Record[] {
  const [names = [], ...rows] = recordsOf(table);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [String(name), row[at] ?? null])));
}
const numberIn = (record: Record, column: string): number | null => {
  const value = record[column];
  return typeof value === 'number' ? value : null;
};

let asked: { readonly key: string; readonly rows: Promise<AgencyRows> } | null = null;
/** Several parts of one page come from one asking, as they do in a visit. */
function askOnce(run: Run, subject: Subject): Promise<AgencyRows> {
  const key = JSON.stringify([subject.agency.agency_id, subject.measure, subject.peers]);
  if (asked?.key !== key)
    asked = { key, rows: answerWith(run, agencyQuestion(subject.agency, selectionOf(subject))) };
  return asked.rows;
}
const viewOf = async (run: Run, subject: Subject) =>
  toAgencyView(await askOnce(run, subject), {
    agency: subject.agency,
    ...speaking(selectionOf(subject)),
  });

const toNumber = (text: string) => Number(text.replaceAll(',', ''));

/** The last year of which a body has a number of each metric is the one its profile sets among the peers. */
const lastYears = (rows: AgencyRows): ReadonlyMap<string, number> =>
  new Map(
    rows.profile
      .toSorted((a, b) => Number(a.value !== null) - Number(b.value !== null) || a.year - b.year)
      .map(({ metric, basis, year }) => [toMeasureId(toMeasure(metric, basis, null)), year] as const),
  );

const chart: Sayer = {
  page: 'agency: chart',
  async says(run, subject) {
    const { charted } = await viewOf(run, subject);
    if (charted?.chart == null || charted.id !== subject.measure) return [];
    const svg = drawToText(charted.chart, 900);
    return [...svg.matchAll(/同类中位数 (\d{4}): ([\d,.]+) \(([\d,]+)/g)].flatMap(([, year, median, of]) => [
      { said: 'peers_median', year: Number(year), value: toNumber(median!), measure: subject.measure },
      { said: 'peers', year: Number(year), value: toNumber(of!), measure: subject.measure },
    ]);
  },
};

const table: Sayer = {
  page: 'agency: table of the chart',
  async says(run, subject) {
    const { charted } = await viewOf(run, subject);
    if (charted === null || charted.id !== subject.measure) return [];
    return rowsOf(charted.table)
      .filter((record) => 'peers' in record)
      .flatMap((record): readonly Claim[] => {
        const claim = { year: Number(record['year']), measure: subject.measure };
        return [
          ...(['peers', 'peers_median'] as const).map((said) => ({
            ...claim,
            said,
            value: numberIn(record, said),
          })),
          ...(record['value_state'] === 'reported'
            ? [{ ...claim, said: 'value' as const, value: numberIn(record, 'value') }]
            : []),
        ];
      });
  },
};

const profile: Sayer = {
  page: 'agency: profile',
  async says(run, subject) {
    const rows = await askOnce(run, subject);
    const view = await viewOf(run, subject);
    const years = lastYears(rows);
    return rowsOf(view.profile).flatMap((record, at) => {
      const measure = view.measures[at]!.id;
      const year = years.get(measure)!;
      return (['peers', 'peers_median', 'percentile'] as const).map((said) => ({
        said,
        year,
        value: numberIn(record, said),
        measure,
      }));
    });
  },
};

const LOCALES_OF_QUOTE = {
  zh: /；(?<year>\d{4}) 年有数的同类(（.*?）)? ?(?<peers>[\d,]+) 家（不含本机构），(中位数为 (?<median>[\d,.]+) .+?，本机构在 (?<of>[\d,]+) 家中居第 (?<rank>[\d,]+) 位|少于)/,
  en: /; for (?<year>\d{4}) (?<peers>[\d,]+) peers?( \(.*?\))?, itself left out, ha(ve|s) a number: (their median is (?<median>[\d,.]+) .+?, its own rank (?<rank>[\d,]+) of (?<of>[\d,]+)|fewer)/,
} as const;

const quote = (locale: 'zh' | 'en'): Sayer => ({
  page: `agency: quote in ${locale}`,
  async says(run, subject) {
    const words = quoteAgency(
      await askOnce(run, subject),
      { ...speaking(selectionOf(subject)), agency: subject.agency, locale, t: translateTo(locale) },
      'version',
    );
    const found = words === null ? null : LOCALES_OF_QUOTE[locale].exec(words);
    if (found?.groups === undefined) return [];
    const { year, peers, median, rank, of } = found.groups;
    const claim = { year: Number(year), measure: subject.measure };
    return [
      { ...claim, said: 'peers', value: toNumber(peers!) },
      { ...claim, said: 'peers_median', value: median === undefined ? null : toNumber(median) },
      ...(rank === undefined
        ? []
        : [
            { ...claim, said: 'peers_rank' as const, value: toNumber(rank) },
            { ...claim, said: 'peers' as const, value: toNumber(of!) - 1 },
          ]),
    ];
  },
});

/** A ranking holds the body itself: its place is of its peers and one. */
const toPlace = (text: string) => /^(?<rank>[\d,]+) \/ (?<of>[\d,]+)$/.exec(text)?.groups;

const standing: Sayer = {
  page: 'metric: ranking',
  async says(run, subject) {
    const { agency, measure } = subject;
    const info = (await run(metricList)).find(
      ({ metric, basis }) => toMeasureId(toMeasure(metric, basis, null)) === measure,
    )!;
    const rows = await answerWith(
      run,
      metricQuestion(toMeasure(info.metric, info.basis, null), {
        ...DEFAULT_SELECTION,
        peers: peersOf(agency, selectionOf(subject)),
      }),
    );
    const years = rows.standings.filter(
      ({ agency_id, shown }) => agency_id === agency.agency_id && shown !== null,
    );
    return years.flatMap(({ year }): readonly Claim[] => {
      const selection = {
        ...DEFAULT_SELECTION,
        view: 'rank',
        focus: agency.agency_id,
        years: [year, year],
      } as const;
      const seen = toMetricView(rows, { info, ...speaking(selection) });
      const [row] = [...seen.table.focused].map((at) => seen.table.rows[at]!);
      const at = (id: string) => row![seen.table.columns.findIndex((column) => column.id === id)]!;
      const place = at('rank');
      const found = place.kind === 'number' ? toPlace(place.text) : undefined;
      const own = at('value');
      const claim = { year, measure };
      return [
        { ...claim, said: 'value', value: own.kind === 'statement' ? own.value : null },
        ...(found === undefined
          ? []
          : ([
              { ...claim, said: 'peers', value: toNumber(found['of']!) - 1 },
              { ...claim, said: 'peers_rank', value: toNumber(found['rank']!) },
            ] as const)),
      ];
    });
  },
};

const compare: Sayer = {
  page: 'compare: against the median of the peers',
  async says(run, subject) {
    // A comparison sets every body against the peers that it comes with.
    if (hasPeers(subject.peers)) return [];
    const infos = (await run(metricList)).map((info) => ({
      ...info,
      id: toMeasureId(toMeasure(info.metric, info.basis, null)),
    }));
    const selection = {
      ...DEFAULT_SELECTION,
      compared: [subject.agency.agency_id],
      measures: [subject.measure],
      yardstick: 'median',
    } as const;
    const rows = await answerWith(run, compareQuestion(toComparing(selection, infos, []), selection));
    return toCompareView(rows, speaking(selection)).measures.flatMap(({ info, table }) =>
      rowsOf(table)
        .filter((record) => record['value_state'] === 'reported')
        .flatMap((record): readonly Claim[] => {
          const claim = { year: Number(record['year']), measure: info.id };
          const [value, base, shown] = (['value', 'base', 'shown'] as const).map((id) =>
            numberIn(record, id),
          );
          return [
            { ...claim, said: 'value', value: value! },
            { ...claim, said: 'peers', value: numberIn(record, 'peers') },
            { ...claim, said: 'peers_median', value: base! },
            { ...claim, said: 'peers_median', value: shown === null ? null : value! - shown! },
          ];
        }),
    );
  },
};

/** Pages that tell a median, a place or an n of a body's printed figures. */
export const SAYERS: readonly Sayer[] = [chart, table, profile, quote('zh'), quote('en'), standing, compare];

const derivedTable: Sayer = {
  page: 'agency: worked out',
  async says(run, subject) {
    const rows = await askOnce(run, subject);
    const selection = selectionOf(subject);
    const view = toAgencyDerivedTable(rows.derived, {
      agency: subject.agency,
      labels: toPartLabels(await run(metricList), []),
      ...speaking(selection),
    });
    if (view === null) return [];
    const measures = DERIVED.filter(({ id }) => rows.derived.some(({ derived }) => derived === id));
    return rowsOf(view).flatMap((record, at) => {
      const { id } = measures[at]!;
      const { year } = rows.derived.findLast(({ derived, value }) => derived === id && value !== null)!;
      return (['peers', 'peers_median'] as const).map((said) => ({
        said,
        year,
        value: numberIn(record, said),
        measure: id,
      }));
    });
  },
};

const derivedRanking: Sayer = {
  page: 'derived: ranking',
  async says(run, subject) {
    const rows = await askOnce(run, subject);
    const last = rows.derived.findLast(({ state, below_minimum }) => state === 'computed' && !below_minimum);
    if (last === undefined) return [];
    const derived = DERIVED.find(({ id }) => id === last.derived)!;
    const { year } = last;
    const selection: Selection = {
      ...DEFAULT_SELECTION,
      peers: peersOf(subject.agency, selectionOf(subject)),
      view: 'rank',
      focus: subject.agency.agency_id,
      years: [year, year],
    };
    const { table: ranking } = toDerivedView(await answerWith(run, derivedQuestion(derived, selection)), {
      derived,
      labels: toPartLabels(await run(metricList), []),
      ...speaking(selection),
    });
    const [row] = [...ranking.focused].map((at) => ranking.rows[at]!);
    const cell = row?.[ranking.columns.findIndex(({ id }) => id === 'rank')];
    const found = cell?.kind === 'number' ? toPlace(cell.text) : undefined;
    return found === undefined
      ? []
      : [{ said: 'peers', year, value: toNumber(found['of']!) - 1, measure: derived.id }];
  },
};

/** The same for what is worked out from them. */
export const DERIVED_SAYERS: readonly Sayer[] = [derivedTable, derivedRanking];
