/**
 * Draws while a page is prerendered, so that its SVG stands in the HTML once. Undefined in the browser, which keeps
 * that SVG and loads Plot only when a chart changes.
 */
export const drawnAtBuild = import.meta.env.SSR
  ? (await import('./draw-to-text.ts')).drawShortened
  : undefined;
