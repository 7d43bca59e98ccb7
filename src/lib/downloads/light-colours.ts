import css from '../components/app.css?raw';

/** What the variables of the site's style stand for in its light look, without `var()` and `light-dark()`. */
export const LIGHT: ReadonlyMap<string, string> = new Map(
  [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, toLight(value!)] as const),
);

function toLight(value: string): string {
  const [, light] = /^light-dark\(([^,]+),/.exec(value) ?? [];
  return (light ?? value).replace(/\s+/g, ' ').trim();
}

/** Replaces every variable and `currentColor` in a value of an attribute; one that is not known is an error of ours. */
export function resolveColours(value: string): string {
  return value
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
      const known = LIGHT.get(name);
      if (known === undefined) throw new Error(`variable without a value: ${name}`);
      return known;
    })
    .replace(/currentcolor/gi, LIGHT.get('--ink')!);
}
