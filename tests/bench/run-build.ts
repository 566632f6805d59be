import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const WATCH_EVERY_MS = 200;
const TICKS_A_SECOND = 100;

/** Elapsed seconds, seconds of processor time, and peak memory. */
export type Run = {seconds: number; cpu: number; megabytes: number};

/** The memory of a process and all below it, in MB; 0 where there is no `/proc`. */
function memoryOf(pid: number): number {
  try {
    const own =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean);
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    // The process has just ended, or the system is not Linux.
    return 0;
  }
}

/** The processor time of all ended child processes; 0 where there is no `/proc`. See proc(5), fields 16 and 17. */
function usedByChildren(): number {
  try {
    const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number);
    return (user + system) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}

const COMMAND = ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'];

/**
 * Builds the site in a folder, by default with the command of `npm run build`.
 * @throws Error when the build fails.
 */
export async function build(folder: string, command: readonly string[] = COMMAND): Promise<Run> {
  // jiti, which loads the configuration, caches in the folder for temporary files.
  const temporary = join(folder, '.cache/tmp');
  mkdirSync(temporary, {recursive: true});
  const [start, used] = [performance.now(), usedByChildren()];
  const child = spawn(process.execPath, [...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, NODE_ENV: 'production', TMPDIR: temporary},
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => said.push(data));
  let megabytes = 0;
  const watch = setInterval(
    () => (megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0))),
    WATCH_EVERY_MS,
  );
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (status !== 0)
    throw new Error(
      `The build in ${folder} ended with ${status}:\n${Buffer.concat(said).toString().slice(-4000)}`,
    );
  return {seconds: (performance.now() - start) / 1000, cpu: usedByChildren() - used, megabytes};
}
