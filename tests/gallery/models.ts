import { toCountAxis, toPlainAxis } from '../../src/lib/charts/count-axis.ts';
import type { ChartModel } from '../../src/lib/charts/chart-model.ts';
import type { TrendPoint } from '../../src/lib/charts/trend-chart.ts';
import { toTileBins } from '../../src/lib/pages/overview/tile-bins.ts';
import { countBodies } from '../../src/lib/figure/count-bodies.ts';

type Kind = ChartModel['kind'];
/** Charts of made-up bodies: every kind of chart, in the looks that it can have. */
export type Gallery = {
  readonly [Of in Kind]: Readonly<Record<string, Extract<ChartModel, { readonly kind: Of }>>>;
};

const BODIES = [
  '示例市人民政府',
  '示例市应急管理局',
  '示例县人民政府',
  '示例县教育局',
  '示例镇人民政府',
] as const;
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;
const href = '#';

/** A number for a body and a year, the same on every run; every fifth is 0. */
const valueOf = (body: number, year: number) => {
  const step = body * 7 + (year - 2000) * 3;
  return step % 5 === 0 ? 0 : Math.round(2 ** (3 + ((step * 13) % 11)));
};
const facts = BODIES.flatMap((name, body) =>
  YEARS.map((year) => ({
    name,
    body,
    year,
    value: valueOf(body, year),
    questioned: body === 2 && year === 2023,
  })),
).filter(({ body, year }) => !(body === 1 && year === 2021));
const countAxis = toCountAxis(
  facts.map(({ value }) => value),
  'zh',
);
const titleOf = ({ name, year, value }: (typeof facts)[number]) => `${name} ${year}: ${value}`;

const dots = facts.map((fact) => ({
  year: fact.year,
  value: fact.value,
  title: titleOf(fact),
  href,
  focused: fact.body === 0,
  label: fact.body === 0 && fact.year === 2024 ? fact.name : null,
  questioned: fact.questioned,
}));
const zeros = Array.from({ length: 40 }, () => ({
  ...dots[0]!,
  year: 2024,
  value: 0,
  focused: false,
  label: null,
}));
const spreadYears = YEARS.map((year) => ({ year, median: 64, note: '5 份', chosen: year === 2023 }));

const ranked = facts
  .filter(({ year }) => year === 2023)
  .map((fact) => ({
    name: fact.name,
    value: fact.value,
    before: fact.body === 4 ? null : valueOf(fact.body, 2022),
    title: titleOf(fact),
    href,
    focused: fact.body === 0,
    questioned: fact.questioned,
  }))
  .toSorted((a, b) => b.value - a.value);
const shares = [48, 37.5, 20, 12, 66.7].map((value, at) => ({
  ...ranked[at]!,
  value,
  before: at === 0 ? null : value + 6,
  written: `${value}% (${Math.round(value)}/100)`,
  ...(at === 4 ? { unranked: '分母不足 10' } : {}),
}));

const points = facts.map((fact): TrendPoint => ({
  year: fact.year,
  value: fact.value,
  series: fact.name,
  run: fact.year < 2021 ? '2019' : fact.body === 1 && fact.year > 2021 ? '2022' : '2021',
  emphasis: fact.body === 0 ? 'focus' : 'peer',
  title: titleOf(fact),
  href,
  label: fact.body === 0 && fact.year === 2024 ? fact.name : null,
  questioned: fact.questioned,
}));
const medians = YEARS.map((year): TrendPoint => ({
  year,
  value: 60 + (year - 2019) * 8,
  series: 'median',
  run: '2019',
  emphasis: 'median',
  title: `${year} 中位数`,
  href,
  label: null,
}));
const bands = YEARS.map((year) => ({ year, run: year < 2021 ? '2019' : '2021', low: 20, high: 300 }));
const counts = countBodies(points, (count) => `${count} 家`);
const coloured = points
  .filter(({ series }) => series !== BODIES[3] && series !== BODIES[4])
  .map((point): TrendPoint => {
    const colour = (BODIES.findIndex((name) => name === point.series) + 1) as 1 | 2 | 3;
    return { ...point, emphasis: colour, label: point.year === 2024 ? point.series : null };
  });

const panels = BODIES.map((name) => ({
  name,
  own: null,
  points: points
    .filter(({ series }) => series === name)
    .map((point) => ({ ...point, label: point.year === 2024 ? String(point.value) : null })),
}));

const end = (fact: (typeof facts)[number] | undefined) =>
  fact === undefined
    ? null
    : {
        value: fact.value,
        text: String(fact.value),
        title: titleOf(fact),
        href,
        questioned: fact.questioned,
      };
const find = (name: string, year: number) => facts.find((fact) => fact.name === name && fact.year === year);

const GROUPS = ['granted', 'partly_granted', 'denied', 'unable', 'rejected', 'other'] as const;
const GROUP_NAMES = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const;
const parts = [52, 8, 6, 25, 5, 4].map((share, at) => ({
  group: GROUPS[at]!,
  label: GROUP_NAMES[at]!,
  share,
  n: 100,
  title: `${GROUP_NAMES[at]!} ${share}`,
  questioned: at === 3,
}));
const flowEnd = (label: string, value: number, fill: string, questioned = false) => ({
  label,
  value,
  written: String(value),
  fill,
  questioned,
});

const CHECKS = ['横向合计', '纵向合计', '正文与表格一致'] as const;

export const GALLERY: Gallery = {
  spread: {
    usual: { kind: 'spread', dots, years: spreadYears, axis: countAxis, description: '示例' },
    'many-zeros': {
      kind: 'spread',
      dots: [...dots, ...zeros],
      years: spreadYears,
      axis: countAxis,
      description: '示例',
    },
  },
  rank: {
    counts: { kind: 'rank', dots: ranked, median: 64, axis: countAxis, description: '示例' },
    shares: {
      kind: 'rank',
      dots: shares,
      median: 37.5,
      axis: toPlainAxis([0, 100], 'zh', '%'),
      description: '示例',
    },
  },
  trend: {
    'one-in-focus': {
      kind: 'trend',
      points,
      bands,
      breaks: [2021],
      counts,
      axis: countAxis,
      description: '示例',
    },
    'several-in-colours': {
      kind: 'trend',
      points: coloured,
      bands: [],
      breaks: [2021],
      counts: new Map(),
      axis: countAxis,
      description: '示例',
    },
  },
  series: {
    usual: {
      kind: 'series',
      points: [...coloured, ...medians],
      bands,
      breaks: [2021],
      counts,
      year: 2023,
      axis: countAxis,
      description: '示例',
    },
  },
  multiples: {
    'one-scale': { kind: 'multiples', panels, breaks: [2021], axis: countAxis, description: '示例' },
    'own-scales': {
      kind: 'multiples',
      panels: panels.map((panel) => {
        const high = Math.max(1, ...panel.points.map(({ value }) => value));
        return { ...panel, own: { low: 0, high, text: `0 – ${high}` } };
      }),
      breaks: [2021],
      axis: countAxis,
      description: '示例',
    },
  },
  dumbbell: {
    usual: {
      kind: 'dumbbell',
      rows: BODIES.map((name, at) => ({
        name,
        from: end(at === 3 ? undefined : find(name, 2020)),
        to: end(find(name, 2023)),
        joined: at !== 4,
      })),
      years: [2020, 2023],
      axis: countAxis,
      description: '示例',
    },
  },
  pivot: {
    usual: {
      kind: 'pivot',
      dots: facts.map((fact) => ({
        row: fact.name,
        value: fact.value,
        whole: fact.year === 2024,
        title: titleOf(fact),
      })),
      rows: [...BODIES],
      axis: countAxis,
      description: '示例',
    },
  },
  states: {
    usual: {
      kind: 'states',
      counts: YEARS.flatMap((year, at) =>
        [
          { state: 'reported', label: '有数', fill: 'var(--focus)', count: 8 + at },
          { state: 'blank', label: '空白', fill: 'var(--group-2)', count: at % 3 },
          { state: 'unseen', label: '未采集', fill: 'var(--absent)', count: 6 - at },
        ].map((one) => ({ ...one, year, title: `${year} ${one.label}: ${one.count}` })),
      ),
      description: '示例',
    },
  },
  tile: {
    usual: {
      kind: 'tile',
      bins: toTileBins(
        [...facts, ...facts, { value: 0, questioned: false }].map(({ value, questioned }) => ({
          value,
          questioned: questioned === true,
        })),
        'zh',
      ),
      description: '示例',
    },
  },
  funnel: {
    usual: {
      kind: 'funnel',
      dots: facts.map(({ name, body, year }, at) => {
        const denominator = 4 + ((at * 37) % 400);
        const share = at === 9 ? 92 : 20 + ((at * 29) % 60);
        return {
          denominator,
          share,
          title: `${name} ${year}`,
          href,
          focused: body === 0 && year === 2023,
          few: denominator < 10,
          outside: at === 9,
          label: at === 9 || (body === 0 && year === 2023) ? name : null,
          questioned: at === 12,
        };
      }),
      pooled: 48,
      between: 0.004,
      words: { pooled: '合并占比 48%', denominator: '申请数' },
      description: '示例',
    },
  },
  heat: {
    usual: {
      kind: 'heat',
      cells: BODIES.flatMap((row, at) =>
        CHECKS.filter((_, check) => !(at === 1 && check === 2)).map((column, check) => {
          const count = (at * 3 + check * 2) % 7;
          return { row, column, count, label: `${count}/15`, title: `${row} ${column}`, href };
        }),
      ),
      rows: [...BODIES],
      columns: [...CHECKS],
      description: '示例',
    },
  },
  outcomes: {
    usual: {
      kind: 'outcomes',
      bars: [
        { row: '2024', parts, gap: null },
        { row: '2023', parts: [], gap: '有 2 个数已略去，不成一条' },
      ],
      description: '示例',
    },
  },
  flow: {
    'with-a-difference': {
      kind: 'flow',
      sources: [flowEnd('上年结转', 34, 'var(--peer)'), flowEnd('本年新收', 119, 'var(--ink-2)')],
      outcomes: [
        ...parts.map(({ label, share, questioned }, at) =>
          flowEnd(label, share, `var(--group-${at + 1})`, questioned),
        ),
        flowEnd('结转下年', 41, 'var(--peer)'),
      ],
      gap: { label: '相差', value: 12, written: '12' },
      description: '示例',
    },
  },
  result: {
    bar: {
      kind: 'result',
      shape: 'bar',
      points: BODIES.map((x, at) => ({ x, y: valueOf(at, 2024) })),
      description: '示例',
    },
    line: {
      kind: 'result',
      shape: 'line',
      points: YEARS.map((x) => ({ x, y: valueOf(3, x) })),
      description: '示例',
    },
  },
};
