import { needMessages } from '../translate.ts';

needMessages('agency', {
  zh: async () => ({ agency: (await import('../agency.zh.ts')).zhAgency }),
  en: async () => ({ agency: (await import('../agency.en.ts')).enAgency }),
});
