import { needMessages } from '../translate.ts';

needMessages('overview', {
  zh: async () => ({ overview: (await import('../overview.zh.ts')).zhOverview }),
  en: async () => ({ overview: (await import('../overview.en.ts')).enOverview }),
});
