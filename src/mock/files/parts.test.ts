import {describe, expect, it} from 'vitest';
import {fileAt, makeClient, PATH, readDescribed, readDetail, type Client} from '../fixture';

type Large = Client & {
  id: string;
  path: string;
  part: (first: number, body: string, total: number) => Promise<Response>;
  signal: (action: string) => Promise<Response>;
};

async function start(): Promise<Large> {
  const client = makeClient();
  const id = await client.create();
  const path = fileAt(id, 'big.json');
  const signal = (action: string): Promise<Response> =>
    client.send('POST', `${path}?action=${action}`);
  const part = (first: number, body: string, total: number): Promise<Response> =>
    client.send('PATCH', path, body, {
      'content-range': `bytes ${first}-${first + body.length - 1}/${total}`,
    });
  expect((await signal('INITIALIZE')).status).toBe(201);
  return {...client, id, path, part, signal};
}

describe('a large file', () => {
  it('accepts its parts in any order, lists the received bytes, and can be completed', async () => {
    const {send, path, part, signal, id, look} = await start();
    const text = '{"id":12345}\n{"id":67890}\n';
    expect((await send('HEAD', path)).headers.get('range')).toBeNull();
    const response = await part(20, text.slice(20), text.length);
    expect(await readDescribed(response, 'uploadPart')).toEqual({name: 'big.json', sizeInBytes: 6});
    await part(0, text.slice(0, 10), text.length);
    const inspected = await send('HEAD', path);
    expect([inspected.status, inspected.headers.get('range'), await inspected.text()]).toEqual([
      200,
      'bytes=0-9,20-25',
      '',
    ]);
    expect(await readDetail(await signal('COMPLETE'), 400)).toContain('not received: 10-19');
    await part(10, text.slice(10, 20), text.length);
    for (let time = 0; time < 2; time += 1) expect((await signal('COMPLETE')).status).toBe(200);
    expect((await send('HEAD', path)).headers.get('range')).toBe('bytes=0-25');
    const preview = await send('GET', path.replace(/files.*/, 'preview'));
    expect(await readDescribed(preview, 'previewRows')).toEqual({data: [{id: 12345}, {id: 67890}]});
    await send('POST', `${PATH}/${id}?action=COMPLETE`);
    expect((await look(id)).status).toBe('staging');
  });

  it('reports overlapping bytes, and can be started again', async () => {
    const {part, signal} = await start();
    await part(0, 'abcd', 6);
    await part(2, 'cdef', 6);
    expect(await readDetail(await signal('COMPLETE'), 400)).toContain('more than once: 2-3');
    expect((await signal('INITIALIZE')).status).toBe(201);
    expect(await readDetail(await signal('COMPLETE'), 400)).toContain('No part');
    await part(0, '{}', 2);
    expect((await signal('COMPLETE')).status).toBe(200);
    expect(await readDetail(await part(0, '{}', 2), 400)).toContain('is already complete');
  });

  it.each([
    'bytes 0-1',
    'bytes=0-1/2',
    'bytes 1-0/2',
    'bytes 0-2/2',
    'bytes 0-1/*',
    `bytes 0-1/${'9'.repeat(16)}`,
    'bytes {FIRST}-{LAST}/{TOTAL}',
  ])('refuses the range %j', async (range) => {
    const {send, path} = await start();
    expect(
      await readDetail(await send('PATCH', path, 'ab', {'content-range': range}), 400),
    ).toContain('Content-Range');
  });

  it('rejects parts that are longer or shorter than their range, or name another total', async () => {
    const {send, path, part} = await start();
    expect(
      await readDetail(await send('PATCH', path, 'abc', {'content-range': 'bytes 0-1/9'}), 400),
    ).toContain('longer');
    expect(
      await readDetail(await send('PATCH', path, 'a', {'content-range': 'bytes 0-1/9'}), 400),
    ).toContain('shorter');
    expect(await readDetail(await send('PATCH', path, 'a'), 400)).toContain(
      'Content-Range is missing',
    );
    await part(0, 'ab', 9);
    expect(await readDetail(await part(2, 'cd', 8), 400)).toContain(
      'is 9 bytes in an earlier part, but 8 in this part',
    );
  });

  it('accepts parts of at most 512,000,000 bytes, and 100 GB in a batch', async () => {
    const {send, path} = await start();
    const ask = (range: string): Promise<Response> =>
      send('PATCH', path, 'a', {'content-range': range});
    expect(await readDetail(await ask('bytes 0-512000000/900000000'), 413)).toContain('512000000');
    expect(await readDetail(await ask('bytes 0-511999999/900000000'), 400)).toContain('shorter');
    expect(await readDetail(await ask('bytes 0-0/107374182401'), 413)).toContain('107374182400');
  });

  it('has to be started before its parts are sent', async () => {
    const {send, create} = makeClient();
    const path = fileAt(await create(), 'x');
    await readDetail(await send('PATCH', path, 'a', {'content-range': 'bytes 0-0/1'}), 404);
    await readDetail(await send('POST', `${path}?action=COMPLETE`), 404);
    expect(await readDetail(await send('POST', `${path}?action=ABORT`), 400)).toContain(
      'INITIALIZE, COMPLETE',
    );
    const inspected = await send('HEAD', path);
    expect([inspected.status, await inspected.text()]).toEqual([404, '']);
  });
});
