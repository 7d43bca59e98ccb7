/** What was pressed or entered while a page could be read but its scripts had not come (src/app.html keeps it). */
export interface EarlyInput {
  readonly kept: Map<EventTarget, { type: string; value: string | undefined; checked: boolean | undefined }>;
  readonly keep: (event: Event) => void;
}

/** Does now what a visitor did before the page was alive; once, and nothing is kept any more. */
export function replayEarlyInput({ kept, keep }: EarlyInput): void {
  for (const type of ['click', 'input', 'change']) removeEventListener(type, keep, true);
  for (const [field, { type, value, checked }] of kept) {
    if (!(field instanceof HTMLElement) || !field.isConnected) continue;
    if (type === 'click') field.click();
    else {
      // Files that were chosen are in their field still, and no script can put them there.
      if (field.getAttribute('type') !== 'file') Object.assign(field, { value, checked });
      field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
  kept.clear();
}
