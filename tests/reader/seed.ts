/** Fixed, so that a red build can be repeated; another one is tried with `SEED=… npx vitest run tests/reader`. */
export const SEED = Number(process.env['SEED'] ?? 20_260_331);
