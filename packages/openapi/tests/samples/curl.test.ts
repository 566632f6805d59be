import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {toCurl} from '../../src/samples/curl.ts';
import type {FormPart} from '../../src/request/types.ts';
import {seed} from '../../../../tests/seed.ts';
import {NAMED_CASES, sampleCases, type Case} from './cases.ts';
import {FILE_NAMES, testFile, writeFiles} from './files.ts';
import {PREAMBLE, runBash} from './programs.ts';
import {differences, requestsOf, run, sendAll, untrue, withEcho} from './run.ts';

const RUNS = Number(process.env.SAMPLE_RUNS ?? 500);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-curl-'));
  writeFiles(folder);
});
afterAll(() => rmSync(folder, {recursive: true}));

async function expectSameAsFetch(cases: readonly Case[]): Promise<void> {
  await withEcho(async (echo) => {
    await sendAll(cases, echo);
    expect(untrue(cases, echo)).toEqual([]);
    expect(await runBash(folder, requestsOf(cases, echo, 'curl'))).toBe('');
    expect(differences(cases, echo, 'curl')).toEqual([]);
  });
}

describe('a curl command run by bash', {timeout: 300_000}, () => {
  it(`sends exactly what fetch sends, for ${RUNS} generated requests (TEST_SEED=${seed})`, async () => {
    await expectSameAsFetch(sampleCases(RUNS));
  });

  it('sends exactly what fetch sends, for each case that is known to be hard', async () => {
    await expectSameAsFetch(Object.values(NAMED_CASES));
  });

  it('sends bodies that are longer than an argument may be', async () => {
    const body =
      (text: string): Case =>
      (server) => ({
        method: 'POST',
        url: `${server}/`,
        headers: [['content-type', 'text/plain']],
        body: text,
      });
    await expectSameAsFetch([
      body("it's\\n %s\n".repeat(20_000)),
      body('👩‍👩‍👧'.repeat(20_000)),
      body('é'.repeat(50_000)),
      body('!'.repeat(1_500_000)),
      body('\u0000\u0001'.repeat(60_000)),
    ]);
  });

  it('sends forms whose parts curl has no words for, and files under any name', async () => {
    const form =
      (...parts: FormPart[]): Case =>
      (server) => ({method: 'POST', url: `${server}/`, headers: [], body: parts});
    const texts = [
      'a',
      '',
      '@x',
      '<x',
      '"q"',
      '(',
      ';type=a/b',
      ' a ',
      '\\"',
      'a\r\nb',
      '\u0000',
      'x'.repeat(100_001),
    ];
    await expectSameAsFetch([
      form(),
      ...texts.flatMap((text) => [
        form({name: 'x', text}),
        form({name: 'x', text, mediaType: 'application/json'}),
        form({name: 'x', text, mediaType: 'text/a; b=c'}),
      ]),
      ...['a=b', '', '"', 'a\r\nb', '@', ';', '\\', 'é', '='].map((name) =>
        form({name, text: 'x'}, {name, file: testFile('plain.txt', 'text/plain')}),
      ),
      ...FILE_NAMES.map((name) =>
        form(
          {name: 'file', file: testFile(name, 'a/b')},
          {name: 'after', text: name.replace(/\r?\n/g, '\r\n')},
        ),
      ),
      ...FILE_NAMES.map((name): Case => (server) => ({
        method: 'PUT',
        url: `${server}/`,
        headers: [],
        body: testFile(name, 'a/b'),
      })),
    ]);
  });

  it('sends methods with and without a body, and with no content type', async () => {
    const plain =
      (method: string, body?: string): Case =>
      (server) => ({
        method,
        url: `${server}/?a=[1]&b={c}`,
        headers: [],
        ...(body === undefined ? {} : {body}),
      });
    await expectSameAsFetch([
      ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) =>
        plain(method),
      ),
      ...['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].flatMap((method) => [
        plain(method, ''),
        plain(method, '{"a":1}'),
        plain(method, '@x'),
      ]),
    ]);
  });

  it('sends a body with GET, which fetch refuses', async () => {
    await withEcho(async (echo) => {
      const {stderr} = await run('bash', [
        '-c',
        PREAMBLE +
          toCurl({
            method: 'GET',
            url: `${echo.origin}/curl/0/`,
            headers: [['content-type', 'a/b']],
            body: '@x',
          }),
      ]);
      expect(stderr).toBe('');
      expect(echo.received.get('curl/0')?.map(({method, body}) => [method, String(body)])).toEqual([
        ['GET', '@x'],
      ]);
    });
  });
});

describe('a curl command pasted into an interactive bash', {timeout: 120_000}, () => {
  const cases = Object.values(NAMED_CASES);
  const many = [...cases, ...sampleCases(100)];
  // Without its own history file, the session would write into the user's.
  const environment = {HISTFILE: '', PS1: '', PS2: '', LC_ALL: 'C.UTF-8', TERM: 'dumb'};

  it('is really tried with history expansion on', async () => {
    const {stdout} = await run(
      'bash',
      ['--norc', '--noprofile', '-i'],
      'echo first\necho "again: !!"\n',
      environment,
    );
    expect(stdout).toContain('again: echo first');
  });

  it('sends exactly what fetch sends, typed into standard input', async () => {
    await withEcho(async (echo) => {
      await sendAll(many, echo);
      const commands = requestsOf(many, echo, 'curl').map(toCurl);
      await run(
        'bash',
        ['--norc', '--noprofile', '-i'],
        `${PREAMBLE}${commands.join('\n')}\n`,
        environment,
        folder,
      );
      expect(differences(many, echo, 'curl')).toEqual([]);
    });
  });

  it('sends exactly what fetch sends, typed into a terminal', async () => {
    await withEcho(async (echo) => {
      await sendAll(cases, echo);
      // One session each, as people paste: bash does not read input while a command runs.
      for (const request of requestsOf(cases, echo, 'curl')) {
        const typed = `${PREAMBLE}${toCurl(request)}\nexit\n`;
        await run(
          'script',
          ['-qec', 'bash --norc --noprofile -i', '/dev/null'],
          typed,
          environment,
          folder,
        );
      }
      expect(differences(cases, echo, 'curl')).toEqual([]);
    });
  });
});
