import { needMessages } from '../translate.ts';

needMessages('place', {
  zh: async () => ({ place: (await import('../place.zh.ts')).zhPlace }),
  en: async () => ({ place: (await import('../place.en.ts')).enPlace }),
});
