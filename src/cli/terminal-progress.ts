/** The door for the progress bar. */
import { NO_PROGRESS, type Effects, type Progress } from './effects.ts';

/** A bar on the stream where it is a terminal and there is more than one thing to do; nothing elsewhere. */
export function toProgress(stream: NodeJS.WriteStream): Effects['progress'] {
  return (total) => (stream.isTTY && total > 1 ? startBar(total, stream) : NO_PROGRESS);
}

/** The library is loaded only when it is needed; advances that come before it are caught up. */
function startBar(total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0;
  let stopped = false;
  const bar = import('cli-progress').then(({ default: { SingleBar } }) => {
    const single = new SingleBar({
      stream,
      format: '{bar} {value}/{total} {eta_formatted}',
      clearOnComplete: true,
    });
    if (!stopped) single.start(total, done);
    return single;
  });
  return {
    advance: () => {
      done += 1;
      void bar.then((single) => single.update(done));
    },
    stop: () => {
      stopped = true;
      void bar.then((single) => single.stop());
    },
  };
}
