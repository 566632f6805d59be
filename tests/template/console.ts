import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, type Page} from '@playwright/test';

import {partsOf} from '../../packages/openapi/tests/samples/echo';
import {CASES, FILES, TRIED, type Case} from './console-cases';
import {installReader} from './reader';
import type {Arrived} from '../browser/servers';

/** Headers that a browser or curl writes on its own. A length tells nothing that the body does not. */
const SENDERS_OWN =
  /^(host|connection|user-agent|accept-encoding|accept-language|cache-control|content-length|origin|pragma|referer|sec-.*|cookie)$/;

/** The parts of a request that must be the same from the page and from curl. */
export function essence({method, url, headers, bytes}: Arrived): unknown {
  const parts = partsOf({method, target: url, headers: Object.entries(headers), body: bytes});
  const own = Object.entries(headers).filter(
    ([name]) => !SENDERS_OWN.test(name) && !(parts && name === 'content-type'),
  );
  const body = parts
    ? parts.map((part) => ({head: part.head, body: part.body.toString('latin1')}))
    : bytes.toString('latin1');
  return {method, url, headers: Object.fromEntries(own), body};
}

/** The visible parts of an example: the command before Send is pressed; the status of the response and the problems after it. */
export type Seen = {
  operation: string;
  told: Case;
  command: string;
  status: string;
  problems: string[];
};

/**
 * Wakes each example that is tried on a page, from top to bottom, fills it in as each of its cases tells, and presses Send. Within the
 * page, since the thousand round trips to it take minutes.
 * @param server where requests go; without it, the examples are only woken.
 */
export async function goThrough(page: Page, server?: string): Promise<Seen[]> {
  const contents = Object.fromEntries(
    Object.entries(FILES).map(([name, bytes]) => [name, [...bytes]]),
  );
  await installReader(page, TRIED);
  return page.evaluate(
    async ({to, cases, contents}) => {
      const {turn, until, write} = window.reader;
      const choose = (element: HTMLInputElement, names: string[]): void => {
        const transfer = new DataTransfer();
        for (const name of names)
          transfer.items.add(new File([new Uint8Array(contents[name] ?? [])], name));
        element.files = transfer.files;
        element.dispatchEvent(new Event('change', {bubbles: true}));
      };
      const seen: Seen[] = [];
      for await (const example of window.reader.examples()) {
        const {operation, find, act} = example;
        for (const told of to === undefined ? [] : (cases[operation] ?? [{}])) {
          // Each case begins as a new reader does, without an answer.
          await act('reset');
          for (const [id, text] of Object.entries({
            server: 'own',
            url: to ?? '',
            ...told.set,
          }))
            write(await find(id), text);
          for (const [id, names] of Object.entries(told.files ?? {}))
            choose((await find(id)) as HTMLInputElement, names);
          await turn();
          const command = await example.command();
          (await find('send')).click();
          await until(
            () => example.status() !== '' || example.problems().length > 0,
            `The example of ${operation} gets no answer.`,
          );
          seen.push({
            operation,
            told,
            command,
            status: example.status(),
            problems: example.problems(),
          });
        }
      }
      return seen;
    },
    {to: server, cases: CASES, contents},
  );
}

/** Expects of a request what its case says of it. */
export function expectArrived(
  arrived: Arrived,
  {target, headers, body, file}: Case,
  operation: string,
): void {
  if (target !== undefined) expect.soft(arrived.url, operation).toBe(target);
  if (headers !== undefined) expect.soft(arrived.headers, operation).toMatchObject(headers);
  if (body !== undefined) expect.soft(arrived.body, operation).toBe(body);
  if (file !== undefined) expect.soft(arrived.bytes, operation).toEqual(FILES[file]);
}

/** Runs commands in bash, one after the other, beside the files that they read. */
export async function runInBash(commands: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
  const script = commands.map(
    (command) => `${command} --silent --show-error --output /dev/null --max-time 20 || exit`,
  );
  await promisify(execFile)('bash', ['-c', script.join('\n')], {cwd: folder});
  await rm(folder, {recursive: true});
}
