import { needMessages } from '../translate.ts';

needMessages('compare', {
  zh: async () => ({ compare: (await import('../compare.zh.ts')).zhCompare }),
  en: async () => ({ compare: (await import('../compare.en.ts')).enCompare }),
});
