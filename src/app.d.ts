import type { EarlyInput } from '$lib/replay-early-input.ts';

// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
  namespace App {}
  interface Window {
    readonly early: EarlyInput;
  }
}
export {};
