import { needMessages } from '../translate.ts';

needMessages('pivot', {
  zh: async () => ({ pivot: (await import('../pivot.zh.ts')).zhPivot }),
  en: async () => ({ pivot: (await import('../pivot.en.ts')).enPivot }),
});
