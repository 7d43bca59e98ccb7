/** Every language has the same keys as Chinese; one that counts apart adds `key_one` beside `key`. */
export type Catalogue<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Catalogue<Shape[Key]>;
} & { readonly [Singular in `${string}_one`]?: string };
