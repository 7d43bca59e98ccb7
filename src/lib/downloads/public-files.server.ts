import { run, STATIC } from '../source/node-source.server.ts';
import { makePublicFiles, type PublicFiles } from './make-public-files.server.ts';
import { readVersionRecord } from './version-record.server.ts';

let made: Promise<PublicFiles> | undefined;

/** Everything that is taken away from this site, made once a process. */
export const publicFiles = (): Promise<PublicFiles> => (made ??= make());

const make = async () =>
  makePublicFiles({
    folder: `${STATIC}/data`,
    run,
    record: await readVersionRecord(`${STATIC}/versions`),
  });
