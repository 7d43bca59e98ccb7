import { error } from '@sveltejs/kit';
import { buildDocument } from '$lib/charts/draw-to-text.ts';
import { dataVersion } from '$lib/database/data-version.server.ts';
import { toFigureSvg } from '$lib/downloads/figure-svg.ts';
import type { Locale } from '$lib/messages/locale.ts';
import { translateTo } from '$lib/messages/translate.ts';
import { DEFAULT_SELECTION } from '$lib/address/selection.ts';
import { metricQuestion } from '$lib/pages/metric/question.ts';
import { toShape } from '$lib/question/question.ts';
import { toMetricView } from '$lib/pages/metric/view.ts';
import { metricAsItComes } from '../../metrics/[metric]/metric-as-it-comes.server.ts';

/** The figure of a metric as it comes, as an SVG file that stands beside the page to embed. */
export async function stillFigure(metric: string, locale: Locale): Promise<Response> {
  const came = await metricAsItComes(metric);
  if (came === null) error(404);
  const t = translateTo(locale);
  const { title, note, chart, source } = toMetricView(
    toShape(metricQuestion(came.measure, DEFAULT_SELECTION), came.rows),
    {
      info: came.info,
      selection: DEFAULT_SELECTION,
      locale,
      t,
      link: (path) => path,
    },
  );
  const version = t('common.dataVersion', { version: await dataVersion() });
  const foot = [`${source} · ${version}`, `${t('common.site')} · /metrics/${metric}/`];
  return new Response(toFigureSvg({ title, note, chart, foot }, buildDocument).svg, {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
