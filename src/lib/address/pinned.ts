/** Bodies that can be compared at a time. */
export const MOST_BODIES = 12;

/** The bodies pinned with one taken away where it is among them, else added; null where there is no room. */
export function togglePinned(pinned: readonly string[], id: string): readonly string[] | null {
  if (pinned.includes(id)) return pinned.filter((other) => other !== id);
  return pinned.length < MOST_BODIES ? [...pinned, id] : null;
}
