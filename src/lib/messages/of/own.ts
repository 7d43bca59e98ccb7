import { needMessages } from '../translate.ts';

needMessages('own', {
  zh: async () => ({ own: (await import('../own.zh.ts')).zhOwn }),
  en: async () => ({ own: (await import('../own.en.ts')).enOwn }),
});
