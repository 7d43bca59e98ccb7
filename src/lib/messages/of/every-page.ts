import { needMessages } from '../translate.ts';

needMessages('common', {
  zh: async () => ({ common: (await import('../common.zh.ts')).zhCommon }),
  en: async () => ({ common: (await import('../common.en.ts')).enCommon }),
});
