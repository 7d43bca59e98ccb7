/** Names of the program, which no reader knows: hybrid, not_seen, natural_person, table2, undefined. */
const TOKEN = /[a-z]+_[a-z_]+|\b(?:hybrid|table[234]|undefined|NaN|\[object)\b|\{\{/g;
const ADDRESS = /https?:\/\/[^\s"<，；）]+/g;

export const tokensIn = (words: string): readonly string[] => [
  ...new Set(words.replace(ADDRESS, ' ').match(TOKEN) ?? []),
];

/** That a body did not publish: said against a register of those that must, and by nothing else. */
const CLAIM = /未发布|(?:did|has|have) not publish|(?:didn’t|never) publish|\bunpublished\b/gi;

export const claimsIn = (words: string): readonly string[] => words.match(CLAIM) ?? [];
