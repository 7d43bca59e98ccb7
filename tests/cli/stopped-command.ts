/** The command, stopped as its build reaches a step: `STEP KILL|SIGINT|<code of the system> arguments…`. */
import { NO_PROGRESS } from '../../src/cli/effects.ts';
import { nianbao } from '../../src/cli/nianbao.ts';

const [stoppedAt, how = '', ...argv] = process.argv.slice(2);

process.exitCode = await nianbao(argv, process.cwd(), {
  language: 'en',
  print: (...lines) => console.log(lines.join('\n')),
  report: (line) => console.error(line),
  progress: () => NO_PROGRESS,
  reached: (step) => {
    if (step !== stoppedAt) return;
    if (how === 'KILL') process.kill(process.pid, 'SIGKILL');
    else if (how === 'SIGINT') process.emit('SIGINT');
    else throw Object.assign(new Error(how), { code: how, syscall: 'write' });
  },
});
