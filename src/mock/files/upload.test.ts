import {describe, expect, it} from 'vitest';
import {
  DATASET,
  exampleNamed,
  fileAt,
  makeClient,
  PATH,
  readDescribed,
  readDetail,
  type Client,
} from '../fixture';

const ROWS = '{"id":1}\n{"id":2}\n';

/** A body of this many bytes, generated as it is read. */
function zeros(bytes: number): ReadableStream<Uint8Array> {
  let left = bytes;
  const chunk = new Uint8Array(1_048_576);
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      const size = Math.min(left, chunk.byteLength);
      left -= size;
      controller.enqueue(chunk.slice(0, size));
    },
  });
}

async function finish({send, look}: Client, id: string): Promise<Record<string, unknown>> {
  expect((await send('POST', `${PATH}/${id}?action=COMPLETE`)).status).toBe(200);
  return look(id);
}

describe('a file', () => {
  it('needs the media type application/octet-stream', async () => {
    const {send, create} = makeClient();
    const response = await send('PUT', fileAt(await create(), 'a'), ROWS, {
      'content-type': 'application/json',
    });
    expect(await readDescribed(response, 'uploadFile')).toEqual(exampleNamed('contentType'));
  });

  it('may have 256 MB and not one byte more, whatever its Content-Length', async () => {
    const {send, create} = makeClient();
    const path = fileAt(await create(), 'a');
    expect((await send('PUT', path, zeros(268_435_456))).status).toBe(200);
    expect(await readDetail(await send('PUT', path, zeros(268_435_457)), 413)).toContain(
      '268,435,456',
    );
    expect((await send('HEAD', path)).headers.get('range')).toBe('bytes=0-268435455');
  }, 30_000);

  it('belongs to the dataset of its batch', async () => {
    const {send, create} = makeClient();
    const path = fileAt(await create(), 'a').replace(DATASET, 'f'.repeat(24));
    expect(await readDetail(await send('PUT', path, ROWS), 404)).toContain(DATASET);
  });

  it('is replaced when it is sent again', async () => {
    const {send, create} = makeClient();
    const path = fileAt(await create(), 'a');
    for (const [body, range] of [
      [ROWS, 'bytes=0-17'],
      ['x', 'bytes=0-0'],
      ['', null],
    ] as const) {
      expect((await send('PUT', path, body)).status).toBe(200);
      expect((await send('HEAD', path)).headers.get('range')).toBe(range);
    }
  });

  it.each([
    'a b',
    'a%20b',
    'd/e.json',
    'd%2Fe.json',
    '%C3%A9',
    '%2e%2e%2e',
    'a%25',
    'x'.repeat(255),
    '%C3%A9'.repeat(127),
  ])('may be named %j', async (name) => {
    const {send, create} = makeClient();
    const path = fileAt(await create(), name);
    expect((await send('PUT', path, ROWS)).status).toBe(200);
    expect((await send('HEAD', path)).status).toBe(200);
  });

  it.each([
    '',
    'a/',
    'a//b',
    '%2Fa',
    'a%2F..%2Fb',
    '..%2Fa',
    'a%2F.',
    '%00',
    'a%0Ab',
    '%7F',
    '%zz',
    '%ff',
    'x'.repeat(256),
    '%C3%A9'.repeat(128),
  ])('may not be named %j', async (name) => {
    const {send, create} = makeClient();
    expect(await readDetail(await send('PUT', fileAt(await create(), name), ROWS), 400)).toContain(
      'The file name is not valid',
    );
  });

  it('has the same name with a slash and with %2F', async () => {
    const {send, create} = makeClient();
    const id = await create();
    await send('PUT', fileAt(id, 'd/e'), ROWS);
    expect((await send('HEAD', fileAt(id, 'd%2Fe'))).status).toBe(200);
  });

  it('may be one of 1,500, and can still be replaced then', async () => {
    const {send, create} = makeClient();
    const id = await create();
    for (let index = 0; index < 1_500; index += 1) await send('PUT', fileAt(id, `f${index}`), ROWS);
    expect(await readDetail(await send('PUT', fileAt(id, 'more'), ROWS), 400)).toContain(
      '1,500 files',
    );
    expect(
      await readDetail(await send('POST', `${fileAt(id, 'more')}?action=INITIALIZE`), 400),
    ).toContain('1,500 files');
    expect((await send('PUT', fileAt(id, 'f0'), ROWS)).status).toBe(200);
  });

  it('is rejected when the batch ended during the upload', async () => {
    const {send, create} = makeClient();
    const id = await create();
    let release = (): void => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (release = () => controller.close()),
    });
    const uploading = send('PUT', fileAt(id, 'a'), body);
    await send('POST', `${PATH}/${id}?action=ABORT`);
    release();
    expect(await readDetail(await uploading, 400)).toContain('aborted');
  });
});

const formats: [string, Record<string, unknown>, string, string | undefined, string][] = [
  ['an empty file', {format: 'json'}, '', '106', 'a.x is empty'],
  ['JSON lines', {format: 'json'}, ROWS, undefined, ''],
  [
    'JSON lines with a mistake',
    {format: 'json'},
    '{"id":1}\n\n{"id":}\n',
    'MOCK-FORMAT',
    'Row 3 of the file a.x',
  ],
  [
    'JSON lines with an array',
    {format: 'json'},
    '[]',
    'MOCK-FORMAT',
    'Row 1 of the file a.x is not a JSON object',
  ],
  [
    'a mistake after the stored beginning',
    {format: 'json'},
    `${'{"id":1}\n'.repeat(5_000)}x`,
    'MOCK-FORMAT',
    'Row 5001 of the file a.x',
  ],
  ['an array', {format: 'json', isMultiLineJson: true}, '[\n{"id":1},\n{"id":2}]', undefined, ''],
  [
    'a long array',
    {format: 'json', isMultiLineJson: true},
    `[${'{"id":[1]},'.repeat(5_000)}{}]`,
    undefined,
    '',
  ],
  [
    'a long array with a mistake',
    {format: 'json', isMultiLineJson: true},
    `[${'{"id":01},'.repeat(5_000)}{}]`,
    'MOCK-FORMAT',
    'line 1',
  ],
  [
    'an array of numbers',
    {format: 'json', isMultiLineJson: true},
    '[{},2]',
    'MOCK-FORMAT',
    'Row 2',
  ],
  [
    'an object instead of an array',
    {format: 'json', isMultiLineJson: true},
    '{}',
    'MOCK-FORMAT',
    'does not contain an array',
  ],
  ['CSV', {format: 'csv'}, 'a,b\n1,2', undefined, ''],
  ['CSV with an empty header', {format: 'csv'}, '\n1,2', '118', 'header row'],
  [
    'CSV with a header of nothing but separators',
    {format: 'csv', delimiter: ';'},
    ' ;;\r\n1;2',
    '118',
    'header row',
  ],
  ['CSV without a header', {format: 'csv', header: false}, '\n1,2', undefined, ''],
  ['Parquet', {format: 'PARQUET'}, 'PAR1....PAR1', undefined, ''],
  ['Parquet without its end', {format: 'parquet'}, 'PAR1....', 'MOCK-FORMAT', 'PAR1'],
  ['Parquet of four bytes', {format: 'parquet'}, 'PAR1', 'MOCK-FORMAT', 'PAR1'],
  ['an unknown charset', {format: 'csv', charset: 'nonsense'}, 'a', 'MOCK-FORMAT', 'nonsense'],
];

describe('the files of a completed batch', () => {
  it.each(formats)('are checked: %s', async (_, inputFormat, body, code, words) => {
    const client = makeClient();
    const id = await client.create({inputFormat: inputFormat as Record<string, string>});
    await client.send('PUT', fileAt(id, 'a.x'), body);
    const batch = await finish(client, id);
    expect(batch.status).toBe(code ? 'failed' : 'staging');
    expect(batch.errors).toEqual(
      code
        ? [expect.objectContaining({code, description: expect.stringContaining(words) as string})]
        : undefined,
    );
  });

  it('fail when they are not UTF-8', async () => {
    const client = makeClient();
    const id = await client.create();
    await client.send('PUT', fileAt(id, 'a'), new Uint8Array([0xff]));
    expect(JSON.stringify(await finish(client, id))).toContain('charset utf-8');
  });
});

describe('a preview', () => {
  const preview = (id: string, query = ''): string =>
    `${PATH}/${id}/datasets/${DATASET}/preview${query}`;

  it.each([
    [{format: 'json'}, '{"a":1}\n{"a":2}', [{a: 1}, {a: 2}]],
    [{format: 'json', isMultiLineJson: true}, '[{"a":1}]', [{a: 1}]],
    [{format: 'csv'}, '\ufeffa,"b ""x"""\r\n"1\n2",3\r\n', [{a: '1\n2', 'b "x"': '3'}]],
    [
      {format: 'csv', header: false, delimiter: ';', quote: "'", escape: '\\'},
      "1;'a\\'b'",
      [{column1: '1', column2: "a'b"}],
    ],
  ])('shows the rows of %j', async (inputFormat, body, data) => {
    const {send, create} = makeClient();
    const id = await create({inputFormat});
    await send('PUT', fileAt(id, 'a'), body);
    expect(await readDescribed(await send('GET', preview(id)), 'previewRows')).toEqual({data});
  });

  it.each([
    [{format: 'json'}, '{"a":9007199254740993, "b":[1.0, -0]}\n{"a":1e400}'],
    [
      {format: 'json', isMultiLineJson: true},
      '[{"a":9007199254740993, "b":[1.0, -0]},{"a":1e400}]',
    ],
  ])('keeps every digit of the rows of %j', async (inputFormat, body) => {
    const {send, create} = makeClient();
    const id = await create({inputFormat});
    await send('PUT', fileAt(id, 'a'), body);
    const response = await send('GET', preview(id));
    expect(await response.text()).toBe(
      '{"data":[{"a":9007199254740993,"b":[1.0,-0]},{"a":1e400}]}',
    );
  });

  it('keeps every digit where the array is longer than what is stored of it', async () => {
    const {send, create} = makeClient();
    const id = await create({inputFormat: {format: 'json', isMultiLineJson: true}});
    await send('PUT', fileAt(id, 'a'), `[${'{"a":9007199254740993}, '.repeat(10_000)}{"a":1}]`);
    const text = await (await send('GET', preview(id))).text();
    expect(text.match(/9007199254740993/g)).toHaveLength(100);
  });

  it('contains 100 rows of all files', async () => {
    const {send, create} = makeClient();
    const id = await create();
    await send('PUT', fileAt(id, 'a'), '{"a":1}\n'.repeat(60));
    await send('PUT', fileAt(id, 'b'), '{"b":1}\n'.repeat(10_000));
    const {data} = await readDescribed(
      await send('GET', preview(id, '?format=JSON')),
      'previewRows',
    );
    expect(data).toHaveLength(100);
  });

  it('reports that it cannot read Parquet, invalid rows, and unknown formats', async () => {
    const {send, create} = makeClient();
    const id = await create();
    await send('PUT', fileAt(id, 'a'), 'a,b');
    expect(await readDetail(await send('GET', preview(id, '?format=parquet')), 400)).toContain(
      'cannot read',
    );
    expect(await readDetail(await send('GET', preview(id)), 400)).toContain('Row 1 of the file a');
    expect(await readDetail(await send('GET', preview(id, '?format=orc')), 400)).toContain(
      'format',
    );
  });
});
