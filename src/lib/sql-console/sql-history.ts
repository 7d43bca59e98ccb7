const KEY = 'nianbao.sql';
const KEPT = 30;

/** Queries run in this browser, the last first. */
export function readHistory(storage: Storage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/** Puts a query first; a browser that keeps nothing goes without. */
export function addToHistory(storage: Storage, sql: string): readonly string[] {
  const history = [sql, ...readHistory(storage).filter((entry) => entry !== sql)].slice(0, KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(history));
  } catch {
    return history;
  }
  return history;
}

export function clearHistory(storage: Storage): readonly string[] {
  storage.removeItem(KEY);
  return [];
}
