import { needMessages } from '../translate.ts';

needMessages('derived', {
  zh: async () => ({ derived: (await import('../derived.zh.ts')).zhDerived }),
  en: async () => ({ derived: (await import('../derived.en.ts')).enDerived }),
});
