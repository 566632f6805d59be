import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {toCurl} from '../../src/samples/curl.ts';
import {toJavaScript} from '../../src/samples/javascript.ts';
import {toPython} from '../../src/samples/python.ts';
import type {HttpRequest} from '../../src/request/types.ts';
import {run} from './run.ts';

/** Runs curl as the commands say, but discards its output. */
export const PREAMBLE = 'curl() { command curl -sS -o /dev/null --noproxy \'*\' "$@"; }\n';

/**
 * Runs the commands of all requests in a few bash processes at once, in a folder with the files
 * that they name.
 * @returns the error output.
 */
export async function runBash(folder: string, requests: readonly HttpRequest[]): Promise<string> {
  const commands = requests.map(toCurl);
  const runs = [0, 1, 2, 3].map((part) => {
    const script = join(folder, `part-${part}.sh`);
    writeFileSync(
      script,
      `${PREAMBLE}${commands.filter((_, index) => index % 4 === part).join('\n')}\n`,
    );
    return run('bash', [script], '', {}, folder);
  });
  return (await Promise.all(runs)).map(({stderr}) => stderr).join('');
}

/** A language whose samples are programs. `missing` says why they cannot be run here. */
export type Program = {
  name: string;
  extension: string;
  write: (request: HttpRequest) => string;
  program: string;
  runner: string;
  missing?: string;
};

const pythonIsHere = spawnSync('python3', ['--version']).status === 0;

export const PROGRAMS: readonly Program[] = [
  {
    name: 'JavaScript',
    extension: 'mjs',
    write: toJavaScript,
    program: process.execPath,
    runner:
      "import {pathToFileURL} from 'node:url';\nfor (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);\n",
  },
  {
    name: 'Python',
    extension: 'py',
    write: toPython,
    program: 'python3',
    runner: 'import runpy, sys\nfor file in sys.argv[1:]:\n    runpy.run_path(file)\n',
    ...(pythonIsHere ? {} : {missing: 'there is no python3 on this computer'}),
  },
];

/** Writes each request into a file of its own and runs the files in order, in one process. */
export function runPrograms(
  folder: string,
  {name, extension, write, program, runner}: Program,
  requests: readonly HttpRequest[],
): ReturnType<typeof run> {
  const start = join(folder, `start.${extension}`);
  writeFileSync(start, runner);
  const files = requests.map((request, index) => {
    const file = join(folder, `${name}-${index}.${extension}`);
    writeFileSync(file, write(request));
    return file;
  });
  return run(
    program,
    [start, ...files],
    '',
    {PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1'},
    folder,
  );
}
