import { needMessages } from '../translate.ts';

needMessages('report', {
  zh: async () => ({ report: (await import('../report.zh.ts')).zhReport }),
  en: async () => ({ report: (await import('../report.en.ts')).enReport }),
});
