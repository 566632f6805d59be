import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import type {Tried} from './try-document';

export type Limits = {
  /** The longest time that a description may take. */
  seconds: number;
  /** The memory that a process may have for JavaScript values. */
  megabytes: number;
};

/** Tries a description; a process that fails or takes too long is an outcome. */
export type Try = (path: string) => Promise<Tried>;

const isGone = ({exitCode, signalCode}: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

/**
 * Starts a process for descriptions, and starts another whenever it ends: one description that is
 * too large must not end the run.
 */
export function startProcess({seconds, megabytes}: Limits): {tryPath: Try; stop: () => void} {
  const start = (): ChildProcess =>
    fork(join(__dirname, 'worker.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  let child = start();
  const tryPath: Try = async (path) => {
    if (isGone(child)) child = start();
    const current = child;
    const ended = new AbortController();
    const timer = setTimeout(() => current.kill('SIGKILL'), 1_000 * seconds);
    const started = performance.now();
    const {signal} = ended;
    const gone = async (): Promise<Tried> => {
      const [code] = (await once(current, 'exit', {signal})) as [number | null];
      const time = ((performance.now() - started) / 1_000).toFixed(0);
      const detail = `the process ended with ${code ?? 'a signal'} after ${time} s`;
      return {outcomes: [{operation: path, outcome: 'out of limits', detail}], warnings: 0};
    };
    const tried = async (): Promise<Tried> => {
      const [result] = (await once(current, 'message', {signal})) as [Tried];
      return result;
    };
    try {
      const first = Promise.race([tried(), gone()]);
      current.send(path);
      return await first;
    } finally {
      clearTimeout(timer);
      ended.abort();
    }
  };
  return {tryPath, stop: () => void child.kill()};
}
