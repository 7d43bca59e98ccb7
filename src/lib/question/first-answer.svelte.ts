/** How the one question stands that a page without rows of its own asks before it can be drawn. */
export type FirstState<Value> =
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly value: Value }
  /** Stopped by the visitor, or the engine could not answer. */
  | { readonly kind: 'failed' };

export interface FirstAnswer<Value> {
  readonly state: FirstState<Value>;
  /** Asks what failed once more. */
  readonly retry: () => void;
}

/** Asks in the browser as soon as the page is there; what comes after the page is gone is not taken. */
export function createFirstAnswer<Value>(ask: () => Promise<Value>): FirstAnswer<Value> {
  let state = $state.raw<FirstState<Value>>({ kind: 'asked' });
  let attempt = $state(0);

  $effect(() => {
    void attempt;
    let gone = false;
    const take = (next: FirstState<Value>) => {
      if (!gone) state = next;
    };
    take({ kind: 'asked' });
    ask().then(
      (value) => take({ kind: 'answered', value }),
      () => take({ kind: 'failed' }),
    );
    return () => (gone = true);
  });

  return {
    get state() {
      return state;
    },
    retry: () => (attempt += 1),
  };
}
