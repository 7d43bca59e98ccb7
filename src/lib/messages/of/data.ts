import { needMessages } from '../translate.ts';

needMessages('data', {
  zh: async () => ({ data: (await import('../data.zh.ts')).zhData }),
  en: async () => ({ data: (await import('../data.en.ts')).enData }),
});
