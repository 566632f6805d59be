import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {toJavaScript} from '../../src/request/javascript';
import {toPython} from '../../src/request/python';
import type {HttpRequest} from '../../src/request/types';
import {NAMED_CASES, sampleCases, seed, type Case} from './cases';
import {writeFiles} from './files';
import {differences, requestsOf, run, sendAll, withEcho} from './run';

const RUNS = Number(process.env.PROGRAM_RUNS ?? 60);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-programs-'));
  writeFiles(folder);
});
afterAll(() => rmSync(folder, {recursive: true}));

type Language = {name: string; extension: string; write: (request: HttpRequest) => string; program: string; runner: string; missing?: string};

const pythonIsHere = spawnSync('python3', ['--version']).status === 0;

const LANGUAGES: Language[] = [
  {
    name: 'JavaScript',
    extension: 'mjs',
    write: toJavaScript,
    program: process.execPath,
    runner: "import {pathToFileURL} from 'node:url';\nfor (const file of process.argv.slice(2)) await import(pathToFileURL(file).href);\n",
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

/** Writes each request into a file of its own and runs the files one after the other in one process. */
function runAll({name, extension, write, program, runner}: Language, requests: readonly HttpRequest[]): ReturnType<typeof run> {
  const start = join(folder, `start.${extension}`);
  writeFileSync(start, runner);
  const files = requests.map((request, index) => {
    const file = join(folder, `${name}-${index}.${extension}`);
    writeFileSync(file, write(request));
    return file;
  });
  return run(program, [start, ...files], '', {PYTHONIOENCODING: 'utf-8', PYTHONDONTWRITEBYTECODE: '1'}, folder);
}

for (const language of LANGUAGES) {
  const {name, missing} = language;
  describe(`a ${name} sample${missing ? ` (skipped: ${missing})` : ''}`, {timeout: 120_000, skip: missing !== undefined}, () => {
    it(`sends exactly what fetch sends, for the hard cases and ${RUNS} generated requests (SAMPLE_SEED=${seed})`, async () => {
      const plain = (method: string, body?: string): Case => (server) => ({method, url: `${server}/?a=[1]`, headers: [], ...(body === undefined ? {} : {body})});
      const bare = [plain('GET'), plain('POST'), plain('POST', ''), plain('PUT', '{}'), plain('DELETE', "'")];
      const cases = [...Object.values(NAMED_CASES), ...bare, ...sampleCases(RUNS)];
      await withEcho(async (echo) => {
        await sendAll(cases, echo);
        const sender = name.toLowerCase();
        expect((await runAll(language, requestsOf(cases, echo, sender))).stderr).toBe('');
        expect(differences(cases, echo, sender)).toEqual([]);
      });
    });

    it('prints the status and the body, and does not fail for a status that tells of an error', async () => {
      await withEcho(async ({origin}) => {
        const {code, stdout, stderr} = await runAll(language, [{method: 'POST', url: `${origin}/one/1/`, headers: [], body: '{}'}]);
        expect({code, stdout, stderr}).toEqual({code: 0, stdout: '418 I\'m a Teapot\n{"ok":false}\n', stderr: ''});
      });
    });
  });
}
