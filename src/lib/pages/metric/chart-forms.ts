/** The ways in which a page of one metric shows it, as it comes first. */
export const METRIC_VIEWS = ['spread', 'rank', 'trend', 'coverage'] as const;
export type MetricViewName = (typeof METRIC_VIEWS)[number];
