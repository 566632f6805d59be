import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {seed} from '../../../../tests/seed.ts';
import {NAMED_CASES, sampleCases, type Case} from './cases.ts';
import {writeFiles} from './files.ts';
import {PROGRAMS, runPrograms} from './programs.ts';
import {differences, requestsOf, sendAll, withEcho} from './run.ts';

const RUNS = Number(process.env.PROGRAM_RUNS ?? 60);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-programs-'));
  writeFiles(folder);
});
afterAll(() => rmSync(folder, {recursive: true}));

for (const language of PROGRAMS) {
  const {name, missing} = language;
  describe(
    `a ${name} sample${missing ? ` (skipped: ${missing})` : ''}`,
    {timeout: 120_000, skip: missing !== undefined},
    () => {
      it(`sends exactly what fetch sends, for the hard cases and ${RUNS} generated requests (TEST_SEED=${seed})`, async () => {
        const plain =
          (method: string, body?: string): Case =>
          (server) => ({
            method,
            url: `${server}/?a=[1]`,
            headers: [],
            ...(body === undefined ? {} : {body}),
          });
        const bare = [
          plain('GET'),
          plain('POST'),
          plain('POST', ''),
          plain('PUT', '{}'),
          plain('DELETE', "'"),
        ];
        const cases = [...Object.values(NAMED_CASES), ...bare, ...sampleCases(RUNS)];
        await withEcho(async (echo) => {
          await sendAll(cases, echo);
          const sender = name.toLowerCase();
          expect(
            (await runPrograms(folder, language, requestsOf(cases, echo, sender))).stderr,
          ).toBe('');
          expect(differences(cases, echo, sender)).toEqual([]);
        });
      });

      it('prints the status and the body, and does not fail for a status that tells of an error', async () => {
        await withEcho(async ({origin}) => {
          const {code, stdout, stderr} = await runPrograms(folder, language, [
            {method: 'POST', url: `${origin}/one/1/`, headers: [], body: '{}'},
          ]);
          expect({code, stdout, stderr}).toEqual({
            code: 0,
            stdout: '418 I\'m a Teapot\n{"ok":false}\n',
            stderr: '',
          });
        });
      });
    },
  );
}
