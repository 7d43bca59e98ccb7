import { needMessages } from '../translate.ts';

needMessages('quality', {
  zh: async () => ({ quality: (await import('../quality.zh.ts')).zhQuality }),
  en: async () => ({ quality: (await import('../quality.en.ts')).enQuality }),
});
