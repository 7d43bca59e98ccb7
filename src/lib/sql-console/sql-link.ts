import { packText, unpackText } from '../address/packed-text.ts';

const KEY = '#sql=';

/** The part of an address that carries a query. */
export const toSqlHash = async (sql: string): Promise<string> => KEY + (await packText(sql));

/** The query an address carries; null where it carries none or one that cannot be unpacked. */
export const fromSqlHash = async (hash: string): Promise<string | null> =>
  hash.startsWith(KEY) ? unpackText(hash.slice(KEY.length)) : null;
