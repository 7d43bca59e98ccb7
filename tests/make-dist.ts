/** The command reads files in processes that run dist/, which has to be that of these sources. */
import { makeDist } from '../scripts/make-dist.mjs';

export const setup = () => makeDist({ ifStale: true });
