import { needMessages } from '../translate.ts';

needMessages('explore', {
  zh: async () => ({ explore: (await import('../explore.zh.ts')).zhExplore }),
  en: async () => ({ explore: (await import('../explore.en.ts')).enExplore }),
});
