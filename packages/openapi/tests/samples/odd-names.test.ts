import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readDescription} from '../../src/description/description.node.ts';
import {readOperation} from '../../src/operation/read-operations.ts';
import type {Operation} from '../../src/operation/types.ts';
import {defaultValues} from '../../src/request/build-request.ts';
import {validateRequest} from '../../src/validate/validate-request.ts';
import {SAMPLE_LANGUAGES, toSample} from '../../src/samples/samples.ts';
import {ODD_NAMES} from '../../../../tests/odd-names.ts';
import type {Case} from './cases.ts';
import {PROGRAMS, runBash, runPrograms} from './programs.ts';
import {differences, requestsOf, sendAll, untrue, withEcho} from './run.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SITE = join(import.meta.dirname, '../site');
const description = readDescription(SITE, 'batches');
const [create, upload, look] = ['createBatch', 'uploadFile', 'getBatch'].map((id) =>
  readOperation(description, id),
) as [Operation, Operation, Operation];

/** The places of a name: the operation, and the parameter that takes it. */
const PLACES: [operation: Operation, parameter: string][] = [
  [upload, 'FILE_NAME'],
  [look, 'BATCH_ID'],
  [create, 'x-gw-ims-org-id'],
  [create, 'x-sandbox-name'],
];

function build(
  operation: Operation,
  parameter: string,
  text: string,
  server: string,
): ReturnType<typeof validateRequest> {
  const {parameters, body} = defaultValues(operation, 'example');
  return validateRequest(
    operation,
    {parameters: {...parameters, [parameter]: text}, body},
    {server, placeholders: true},
  );
}

/**
 * Whether a value cannot be sent. One that violates its schema can, since the caller may want the
 * server's response.
 */
const isHeldBack = (operation: Operation, parameter: string, text: string): boolean =>
  build(operation, parameter, text, operation.server).problems.some(
    ({field, code}) => field === parameter && code !== 'schema',
  );

const all = PLACES.flatMap(([operation, parameter]) =>
  ODD_NAMES.map((name) => ({operation, parameter, ...name})),
);
const sendable = all.filter(
  ({operation, parameter, text}) => !isHeldBack(operation, parameter, text),
);
const heldBack = all.filter((one) => !sendable.includes(one));
const cases = sendable.map(
  ({operation, parameter, text}): Case =>
    (server) =>
      build(operation, parameter, text, server).request,
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'samples-names-'));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe('a batch, an organisation, a sandbox or a file of any name', {timeout: 120_000}, () => {
  it('is sent or held back as the table says', () => {
    const expected = all.filter(({parameter, file, header, text}) =>
      parameter === 'FILE_NAME' || parameter === 'BATCH_ID'
        ? file === 'held back'
        : header === 'held back' || text === '',
    );
    expect(heldBack.map(({parameter, what}) => `${parameter}: ${what}`)).toEqual(
      expected.map(({parameter, what}) => `${parameter}: ${what}`),
    );
  });

  it('is sent by curl in bash exactly as fetch sends it', async () => {
    await withEcho(async (echo) => {
      await sendAll(cases, echo);
      expect(untrue(cases, echo)).toEqual([]);
      expect(await runBash(folder, requestsOf(cases, echo, 'curl'))).toBe('');
      expect(differences(cases, echo, 'curl')).toEqual([]);
    });
  });

  for (const program of PROGRAMS) {
    it.skipIf(program.missing)(
      `is sent by ${program.name} exactly as fetch sends it${program.missing ? ` (skipped: ${program.missing})` : ''}`,
      async () => {
        await withEcho(async (echo) => {
          await sendAll(cases, echo);
          const sender = program.name.toLowerCase();
          expect((await runPrograms(folder, program, requestsOf(cases, echo, sender))).stderr).toBe(
            '',
          );
          expect(differences(cases, echo, sender)).toEqual([]);
        });
      },
    );
  }

  it.each(heldBack)(
    'is left out of every sample when it is held back: $parameter, $what',
    ({operation, parameter, text}) => {
      const {request} = build(operation, parameter, text, operation.server);
      const {placeholder} = operation.parameters.find(({name}) => name === parameter) ?? {
        placeholder: '',
      };
      for (const language of SAMPLE_LANGUAGES) {
        const sample = toSample(request, language);
        expect(sample).toContain(placeholder);
        if (text.length > 1) expect(sample).not.toContain(text);
      }
    },
  );

  it.each([
    ['uploadFile', 'FILE_NAME', 'a/../b', 'would change the path of the URL'],
    ['createBatch', 'x-gw-ims-org-id', 'a\r\nx-injected: 1', 'line breaks'],
  ])(
    'is refused by the command line, with the reason: %s, %s',
    (operation, parameter, text, reason) => {
      const file = join(folder, 'values.json');
      writeFileSync(file, JSON.stringify({parameters: {[parameter]: text}}));
      const {status, stdout, stderr} = spawnSync(
        process.execPath,
        [
          join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
          join(ROOT, 'packages/openapi/src/cli/sample.ts'),
          operation,
          '--values',
          file,
        ],
        {encoding: 'utf8', cwd: SITE},
      );
      expect({status, stdout, stderr}).toEqual({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(reason) as string,
      });
    },
  );
});
