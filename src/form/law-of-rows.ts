/**
 * The articles of 《政府信息公开条例》 (State Council Decree 711) that rows of table 3 rest on.
 * A row that names no ground of its own rests on article 50, which asks for the numbers.
 */
const ARTICLES: Readonly<Record<string, string>> = {
  granted: '第三十六条第（一）、（二）项',
  partly_granted: '第三十七条',
  denied_state_secret: '第十四条',
  denied_law_forbidden: '第十四条',
  denied_security_stability: '第十四条',
  denied_third_party: '第十五条、第三十二条',
  denied_internal_affairs: '第十六条第一款',
  denied_process_info: '第十六条第二款',
  denied_enforcement_file: '第十六条第二款',
  denied_admin_query: '第三十六条第（七）项',
  unable_not_held: '第三十六条第（四）、（五）项',
  unable_needs_creation: '第三十八条',
  unable_unclear: '第三十条',
  rejected_petition: '第三十九条第一款',
  rejected_repeat: '第三十六条第（六）项',
  rejected_publication: '第三十九条第二款',
  rejected_excessive: '第三十五条',
  other_uncorrected: '第三十条',
  other_unpaid: '第四十二条',
};

export const articleOfRow = (metric: string): string => ARTICLES[metric] ?? '第五十条第（二）项';
