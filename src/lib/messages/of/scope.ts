import { needMessages } from '../translate.ts';

needMessages('scope', {
  zh: async () => ({ scope: (await import('../scope.zh.ts')).zhScope }),
  en: async () => ({ scope: (await import('../scope.en.ts')).enScope }),
});
