import { needMessages } from '../translate.ts';

needMessages('about', {
  zh: async () => ({ about: (await import('../about.zh.ts')).zhAbout }),
  en: async () => ({ about: (await import('../about.en.ts')).enAbout }),
});
