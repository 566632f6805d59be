import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, type Locator} from '@playwright/test';
import {partsOf} from '../samples/echo';
import {FILES, type Case} from './console-cases';
import type {Arrived} from './servers';

/** Headers that a browser or curl writes on its own. A length tells nothing that the body does not. */
const SENDERS_OWN = /^(host|connection|user-agent|accept-encoding|accept-language|cache-control|content-length|origin|pragma|referer|sec-.*|cookie)$/;

/** What has to be the same, whether the page or curl sends. */
export function essence({method, url, headers, bytes}: Arrived): unknown {
  const parts = partsOf({method, target: url, headers: Object.entries(headers), body: bytes});
  const own = Object.entries(headers).filter(([name]) => !SENDERS_OWN.test(name) && !(parts && name === 'content-type'));
  const body = parts ? parts.map((part) => ({head: part.head, body: part.body.toString('latin1')})) : bytes.toString('latin1');
  return {method, url, headers: Object.fromEntries(own), body};
}

async function type(example: Locator, name: string, text: string): Promise<void> {
  const field = example.getByTestId(name === 'body' ? 'body' : `field-${name}`);
  if (!(await field.isVisible())) await example.locator('summary').first().click();
  if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(text);
  else await field.fill(text);
}

/** Fills an example in, to be sent to a server of the test. */
export async function fillIn(example: Locator, server: string, {typed = {}, file}: Case): Promise<void> {
  await example.getByTestId('server').selectOption('own');
  await example.getByTestId('field-url').fill(server);
  for (const [name, text] of Object.entries(typed)) await type(example, name, text);
  const buffer = file === undefined ? undefined : FILES[file];
  if (file !== undefined && buffer) await example.getByTestId('file').setInputFiles({name: file, mimeType: '', buffer});
}

/** Expects of a request what its case says of it. */
export function expectArrived(arrived: Arrived | undefined, told: Case, operation: string): void {
  const {target, headers, body, file} = told;
  if (target !== undefined) expect.soft(arrived?.url, operation).toBe(target);
  if (headers !== undefined) expect.soft(arrived?.headers, operation).toMatchObject(headers);
  if (body !== undefined) expect.soft(arrived?.body, operation).toBe(body);
  if (file !== undefined) expect.soft(arrived?.bytes, operation).toEqual(FILES[file]);
}

/** Runs commands in bash, one after the other, beside the files that they read. */
export async function runInBash(commands: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  for (const [name, content] of Object.entries(FILES)) await writeFile(join(folder, name), content);
  const script = commands.map((command) => `${command} --silent --show-error --output /dev/null --max-time 20 || exit`);
  await promisify(execFile)('bash', ['-c', script.join('\n')], {cwd: folder});
  await rm(folder, {recursive: true});
}
