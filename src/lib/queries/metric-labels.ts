import { sql } from '../source/query.ts';
import type { MetricInfo } from './metric-list.ts';

/** What a metric is called and counted in. */
export type MetricLabel = Pick<MetricInfo, 'metric' | 'basis' | 'label_zh' | 'label_en' | 'unit'>;

export const metricLabels = sql<MetricLabel>`select metric, basis, label_zh, label_en, unit from metrics`;
