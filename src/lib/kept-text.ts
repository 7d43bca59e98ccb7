/** A short text that this browser keeps under a name; empty where it keeps none, or may keep nothing. */
export function readKept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text; where the browser keeps nothing it lasts as long as whoever wrote it remembers. */
export function keepText(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    // What is kept is a convenience: the visit goes on without.
  }
}
