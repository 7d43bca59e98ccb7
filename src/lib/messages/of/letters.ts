import { needMessages } from '../translate.ts';

needMessages('letters', {
  zh: async () => ({ letters: (await import('../letters.zh.ts')).zhLetters }),
  en: async () => ({ letters: (await import('../letters.en.ts')).enLetters }),
});
