import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {MORE_LANGUAGES, type MoreLanguage} from '../../src/samples/languages/names.ts';
import {writeSample} from '../../src/samples/languages/write-sample.ts';
import {seed} from '../../../../tests/seed.ts';
import {NAMED_CASES, sampleCases, type Case} from './cases.ts';
import {differences, requestsOf, sendAll, withEcho} from './run.ts';
import {TOOLCHAINS} from './toolchains.ts';

const RUNS = Number(process.env.PROGRAM_RUNS ?? 60);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-languages-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const plain =
  (method: string, body?: string): Case =>
  (server) => ({method, url: `${server}/?a=1`, headers: [], ...(body === undefined ? {} : {body})});
const typed =
  (method: string, body: string): Case =>
  (server) => ({method, url: `${server}/?a=1`, headers: [['content-type', 'a/b']], body});
/** Only the URL is difficult, so that every language may offer a sample. */
const asks =
  (query: string): Case =>
  (server) => ({
    method: 'POST',
    url: `${server}/?a=${query}`,
    headers: [['content-type', 'text/plain']],
    body: 'x',
  });
/** Bidirectional marks and other invisible characters, percent-encoded. */
const INVISIBLE = [
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u00a0',
  '\u00ad',
  '\u0085',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\ue000',
  '\u{e0001}',
  '\u{1ffff}',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const CASES: Case[] = [
  ...Object.values(NAMED_CASES),
  ...METHODS.map((method) => plain(method)),
  ...METHODS.slice(2).flatMap((method) => [
    plain(method, ''),
    plain(method, '{}'),
    typed(method, ''),
    typed(method, "it's\n"),
  ]),
  ...INVISIBLE.map((character) => asks(encodeURIComponent(`a${character}é`))),
  ...sampleCases(RUNS),
];

/** The cases for which the language offers a sample. */
const offered = (language: MoreLanguage): Case[] =>
  CASES.filter((make) => writeSample(language, make('http://127.0.0.1:1/a/1')) !== undefined);

for (const {language, missing, runAll} of TOOLCHAINS) {
  describe(
    `a ${MORE_LANGUAGES[language]} sample${missing ? ` (not run: ${missing})` : ''}`,
    {timeout: 600_000, skip: missing !== undefined},
    () => {
      it(`sends exactly what fetch sends wherever it is offered, for ${CASES.length} requests (TEST_SEED=${seed})`, async () => {
        const cases = offered(language);
        expect(cases.length).toBeGreaterThan(CASES.length / 4);
        await withEcho(async (echo) => {
          await sendAll(cases, echo);
          const samples = requestsOf(cases, echo, language).map(
            (request) => writeSample(language, request) ?? '',
          );
          const {stderr} = await runAll(samples, join(folder, language));
          expect(stderr).toBe('');
          expect(differences(cases, echo, language)).toEqual([]);
        });
      });
    },
  );
}
