import { needMessages } from '../translate.ts';

needMessages('take', {
  zh: async () => ({ take: (await import('../take.zh.ts')).zhTake }),
  en: async () => ({ take: (await import('../take.en.ts')).enTake }),
});
