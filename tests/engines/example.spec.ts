import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {startServer} from '../browser/servers';
import {createBatch, uploadFile, type Example} from './controls';
import {inEachBrowser, type Tested} from './in-each-browser';

/** Chooses the reader's own server in an example. */
async function chooseServer(
  {reader}: Tested,
  {button, live, serverMenu, baseUrl}: Example,
  url: string,
): Promise<void> {
  await reader.press(button('Change connection'));
  await reader.expectSeen(live);
  await reader.press(button('Done'));
  await reader.choose(serverMenu, 'own');
  await reader.press(baseUrl);
  await reader.driver.type(url);
  await reader.expect(baseUrl, 'value').toBe(url);
}

const {part, button, send, sendIn, copy, code, status, live} = createBatch;
const datasetId = part('input[name=datasetId]');

inEachBrowser((tested) => {
  for (const [locale, path] of [
    ['en', '/create-batch'],
    ['it', '/it/create-batch'],
  ] as const) {
    it(`the first press on Send shows the response of the mock in the page (${locale})`, async () => {
      const {reader, open} = tested;
      await open(path);
      await reader.press(sendIn(locale));
      await reader.expect(status, 'text').toBe('201 Created');
    });
  }

  it('the code that is copied can be pasted, with the secrets that the page masks', async () => {
    const {reader, open} = tested;
    await open('/create-batch');
    await reader.press(copy);
    await reader.expect(copy, 'text').toMatch(/^(Copied|Press again to copy)$/);
    if ((await reader.see(copy))?.text !== 'Copied') await reader.press(copy);
    await reader.expect(copy, 'text').toBe('Copied');
    await reader.expect(code, 'text').toContain('••••••');
    await reader.press(button('More actions'));
    await reader.press({css: '[role=menuitem]', name: 'Paste curl command'});
    const field = part('textarea[id$="-command"]');
    await reader.press(field);
    await reader.driver.strike('Control', 'v');
    await reader.expect(field, 'value').toMatch(/^curl [^•]*"datasetId"[^•]*$/);
  });

  it.each([20, 60, 120])(
    'each letter counts that is typed while the example is loaded, one every %i ms',
    async (delay) => {
      const {reader, open} = tested;
      await open('/create-batch');
      await reader.press(datasetId);
      await reader.driver.type('abcdefghij', delay);
      await reader.expectSeen(live);
      await reader.expect(datasetId, 'value').toContain('abcdefghij');
      await reader.expect(code, 'text').toContain('abcdefghij');
    },
  );

  it('a file from disk is shown in the curl command, and the server receives its bytes', async () => {
    const {reader, open} = tested;
    const server = await startServer(() => ({status: 200, body: ''}));
    const folder = mkdtempSync(join(tmpdir(), 'engines-'));
    const file = join(folder, 'rows.json');
    const rows = '[{"id": 1, "name": "Zoë"}]\n';
    writeFileSync(file, rows);
    await open('/upload-a-file');
    await reader.driver.chooseFile(uploadFile.part('input[type=file]').css, file);
    await chooseServer(tested, uploadFile, server.url);
    await reader.expect(uploadFile.code, 'text').toContain("--data-binary '@rows.json'");
    await reader.press(uploadFile.send);
    await reader.expect(uploadFile.status, 'text').toBe('200 OK');
    expect(server.arrived.map(({body}) => body)).toEqual([rows]);
    rmSync(folder, {recursive: true});
    await server.close();
  });

  it('a stream is shown while it arrives, and Cancel keeps what arrived', async () => {
    const {reader, open} = tested;
    let goOn = () => {};
    const isAsked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* events() {
      yield 'event: tick\ndata: {"n":1}\n\n';
      await isAsked;
      yield 'data: {"n":2}\n\n';
      await new Promise(() => {});
    }
    const headers = {'content-type': 'text/event-stream'};
    const server = await startServer(() => ({status: 200, headers, body: events()}));
    await open('/create-batch');
    await chooseServer(tested, createBatch, server.url);
    await reader.press(send);
    const log = part('[role=log]');
    await reader.expect(log, 'text').toMatch(/tick\s+\{"n":1\}\s*$/);
    goOn();
    await reader.expect(log, 'text').toMatch(/\{"n":2\}\s*$/);
    await reader.press(button('Cancel'));
    await reader.expectSeen(
      part('p', 'You cancelled the request. Received before that: 42 bytes.'),
    );
    await reader.expect(log, 'text').toMatch(/\{"n":1\}[^]*\{"n":2\}\s*$/);
    await server.close();
  });

  it('Tab leads from the first field to Send, and Enter sends', async () => {
    const {reader, open} = tested;
    await open('/create-batch');
    await reader.press(datasetId);
    await reader.expectSeen(live);
    for (let stops = 0; stops < 12 && !(await reader.see(send))?.isFocused; stops += 1)
      await reader.driver.strike('Tab');
    await reader.expect(send, 'isFocused').toBe(true);
    await reader.driver.strike('Enter');
    await reader.expect(status, 'text').toBe('201 Created');
  });

  it('Ctrl+Enter sends from a field', async () => {
    const {reader, open} = tested;
    await open('/create-batch');
    await reader.press(datasetId);
    await reader.driver.strike('Control', 'Enter');
    await reader.expect(status, 'text').toBe('201 Created');
  });

  it('the panel of the connection opens, with a token that is masked until Show is pressed', async () => {
    const {reader, open} = tested;
    await open('/nl/create-batch');
    const change = part('button[aria-controls$="-connection"]');
    await reader.press(change);
    const token = part('input[type=password]');
    await reader.expectAttribute(token, 'type').toBe('password');
    await reader.expectAttribute(change, 'aria-expanded').toBe('true');
    const {value, attributes} = (await reader.see(token)) ?? {};
    expect(Object.values(attributes ?? {})).not.toContain(value);
    await reader.press(part('button[aria-pressed]'));
    await reader.expectAttribute({css: `[id="${attributes?.id}"]`}, 'type').toBe('text');
    await reader.press(change);
    await reader.expectGone(token);
  });
});
