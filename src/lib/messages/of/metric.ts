import { needMessages } from '../translate.ts';

needMessages('metric', {
  zh: async () => ({ metric: (await import('../metric.zh.ts')).zhMetric }),
  en: async () => ({ metric: (await import('../metric.en.ts')).enMetric }),
});
