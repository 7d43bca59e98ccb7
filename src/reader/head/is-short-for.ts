/** 市应急管理局 for 忻州市应急管理局: every character of the short name stands in the long one, in order. */
export function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at >= short.length;
}
