import { needMessages } from '../translate.ts';

needMessages('quote', {
  zh: async () => ({ quote: (await import('../quote.zh.ts')).zhQuote }),
  en: async () => ({ quote: (await import('../quote.en.ts')).enQuote }),
});
