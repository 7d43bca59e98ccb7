import { toReadings } from '../../dataset/pinyin.ts';
import { RULES } from '../../checks/rules/rules.ts';
import { DERIVED } from '../../form/derived.ts';
import type { Run } from '../source/query.ts';
import { toQuestionHash } from '../sql-console/question-link.ts';
import { translateTo } from '../messages/translate.ts';
import { agencyList } from '../queries/agency-list.ts';
import { toMeasure, toMeasureId } from '../queries/measure.ts';
import { metricList } from '../queries/metric-list.ts';
import { SAMPLE_QUESTIONS } from '../queries/sample-questions.ts';
import { toFindIndex, type FindIndex } from './find-index.ts';
import { placeOf } from '../scope/place.ts';
import { VIEW_QUESTIONS } from './view-questions.ts';

const PAGES = [
  ['/', 'common.nav.overview'],
  ['/metrics/', 'common.nav.metrics'],
  ['/agencies/', 'common.nav.agencies'],
  ['/places/', 'place.all.title'],
  ['/compare/', 'common.nav.compare'],
  ['/quality/', 'common.nav.quality'],
  ['/explore/', 'common.nav.explore'],
  ['/explore/board/', 'board.title'],
  ['/explore/sql/', 'explore.consolePage'],
  ['/own/', 'own.title'],
  ['/data/', 'common.nav.data'],
  ['/about/', 'common.nav.about'],
] as const;

/** Everything that can be found: bodies, metrics, pages, and questions that a page or the console answers. */
export async function askFindIndex(run: Run): Promise<FindIndex> {
  const [zh, en] = [translateTo('zh'), translateTo('en')];
  const agencies = await run(agencyList);
  const metrics = await run(metricList);
  return toFindIndex(
    {
      agencies: agencies.map((agency) => [agency.agency_id, agency.name, placeOf(agency)]),
      metrics: [
        ...metrics.map(
          ({ metric, basis, label_zh, label_en }) =>
            [toMeasureId(toMeasure(metric, basis, null)), label_zh, label_en] as const,
        ),
        ...DERIVED.map(({ id, label_zh, label_en }) => [id, label_zh, label_en] as const),
      ],
      fields: [...new Set(agencies.flatMap(({ field }) => field ?? []))].sort(),
      checks: RULES.map(({ id }) => id),
      pages: PAGES.map(([path, name]) => [path, zh(name), en(name)]),
      questions: [
        ...VIEW_QUESTIONS.map(({ path, zh, en, selected }) => [path, zh, en, selected, ''] as const),
        ...SAMPLE_QUESTIONS.map(
          ({ id, zh, en }) => ['/explore/sql/', zh, en, {}, toQuestionHash(id)] as const,
        ),
      ],
    },
    toReadings,
  );
}
