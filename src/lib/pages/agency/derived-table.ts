import { bodyIn } from '../../messages/body-in.ts';
import { DERIVED } from '../../../form/derived.ts';
import type { AgencyDerived } from '../../queries/agency-derived.ts';
import type { AgencyContext } from './view.ts';
import { formatDerived, toFractionCell, type DerivedSpeech } from '../derived/words.ts';
import { text, type CellView, type TableView } from '../../figure/table-view.ts';

/** A row for each measure, a column for each year; null where nothing can be worked out. */
export function toAgencyDerivedTable(
  rows: readonly AgencyDerived[],
  context: AgencyContext & DerivedSpeech,
): TableView | null {
  if (rows.length === 0) return null;
  const { t, locale, link, agency } = context;
  const years = [...new Set(rows.map(({ year }) => year))].sort();
  const measures = DERIVED.filter(({ id }) => rows.some(({ derived }) => derived === id));
  return {
    caption: `${bodyIn(agency, locale)} · ${t('derived.agency.title')}`,
    columns: [
      { id: 'measure', label: t('derived.agency.measure'), numeric: false },
      ...years.map((year) => ({ id: `y${year}`, label: String(year), numeric: true })),
      { id: 'peers_median', label: t('derived.agency.median'), numeric: true },
      { id: 'peers', label: t('derived.agency.peers'), numeric: true },
    ],
    rows: measures.map((derived) => {
      const own = rows.filter((row) => row.derived === derived.id);
      const last = own.findLast(({ value }) => value !== null)!;
      return [
        text(
          locale === 'zh' ? derived.label_zh : derived.label_en,
          link(`/metrics/${derived.id}/`, { focus: agency.agency_id }),
        ),
        ...years.map((year): CellView => {
          const row = own.find((one) => one.year === year);
          return row ? toFractionCell(row, context) : NO_PART_SEEN;
        }),
        toMedian(last, locale),
        { kind: 'number', value: last.peers, text: String(last.peers) },
      ];
    }),
    focused: new Set(),
  };
}

const NO_PART_SEEN: CellView = {
  kind: 'fraction',
  value: null,
  text: '—',
  numerator: null,
  denominator: null,
  state: 'unknown',
  doubt: null,
  trace: null,
};

const toMedian = ({ peers_median, kind }: AgencyDerived, locale: AgencyContext['locale']): CellView => ({
  kind: 'number',
  value: peers_median,
  text: peers_median === null ? '—' : formatDerived(peers_median, kind, locale),
});
