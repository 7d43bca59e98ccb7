import { needMessages } from '../translate.ts';

needMessages('board', {
  zh: async () => ({ board: (await import('../board.zh.ts')).zhBoard }),
  en: async () => ({ board: (await import('../board.en.ts')).enBoard }),
});
