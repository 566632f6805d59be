import {describe, expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {fileAt, makeClient, PATH, type Client} from '../fixture';

const MB = 1_048_576;
const ROWS = 400_000;
const ROW = '{"id":1,"name":"some text é"}';

/** A body in chunks of an odd size, which split rows and characters. */
function inChunks(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.byteLength) return controller.close();
      controller.enqueue(bytes.slice(at, at + 65_521));
      at += 65_521;
    },
  });
}

async function errorsOf({send, look}: Client, id: string): Promise<unknown> {
  expect((await send('POST', `${PATH}/${id}?action=COMPLETE`)).status).toBe(200);
  return (await look(id)).errors;
}

async function errorsAfter(inputFormat: JsonObject, text: string): Promise<unknown> {
  const client = makeClient();
  const id = await client.create({inputFormat});
  expect((await client.send('PUT', fileAt(id, 'a'), inChunks(text))).status).toBe(200);
  return errorsOf(client, id);
}

const lines = (last: string): string => `${`${ROW}\n`.repeat(ROWS)}${last}`;
const array = (last: string): string => `[${`${ROW},\n`.repeat(ROWS)}${last}`;
const csv = (last: string): string => `a,b\r\n${'1,"some ""text"", é"\r\n'.repeat(ROWS)}${last}`;
const many = (count: number): string =>
  `{${Array.from({length: count}, (_, index) => `"f${index}":0`).join(',')}}`;

describe('a mistake at the end of a file of 10 MB', {timeout: 60_000}, () => {
  it.each<[string, JsonObject, string, string | undefined, string | undefined]>([
    ['JSON lines', {format: 'json'}, lines('{"id":}'), '400001', 'is not valid JSON: "}"'],
    [
      'JSON lines that end too early',
      {format: 'json'},
      lines('{"id":1'),
      '400001',
      'the row is incomplete',
    ],
    ['JSON lines with a number', {format: 'json'}, lines('7'), '400001', 'is not a JSON object'],
    [
      'JSON lines with too many fields',
      {format: 'json'},
      lines(`{"deep":${many(10_000)}}`),
      '400001',
      'more than 10000 fields',
    ],
    [
      'JSON lines with as many fields as may be',
      {format: 'json'},
      lines(many(10_000)),
      undefined,
      undefined,
    ],
    ['JSON lines without a mistake', {format: 'json'}, lines('\n'), undefined, undefined],
    [
      'an array',
      {format: 'json', isMultiLineJson: true},
      array('{"id":01}]'),
      '400001',
      'is not valid JSON: "1"',
    ],
    [
      'an array with a number',
      {format: 'json', isMultiLineJson: true},
      array('7]'),
      '400001',
      'is not a JSON object',
    ],
    [
      'an array that is not closed',
      {format: 'json', isMultiLineJson: true},
      array(ROW),
      '400001',
      'has no end',
    ],
    [
      'an array without a mistake',
      {format: 'json', isMultiLineJson: true},
      array(`${ROW}] \n`),
      undefined,
      undefined,
    ],
    [
      'CSV with a quote that is not closed',
      {format: 'csv'},
      csv('1,"2\r\n3,4'),
      '400002',
      'quote without an end',
    ],
    [
      'CSV with too many fields',
      {format: 'csv'},
      csv(`${'1,'.repeat(10_000)}\r\n`),
      '400002',
      'more than 10000 fields',
    ],
    [
      'CSV without a mistake',
      {format: 'csv'},
      csv(`${'1,'.repeat(9_999)}"2"`),
      undefined,
      undefined,
    ],
  ])('is found with its row: %s', async (_, format, text, row, words) => {
    expect(text.length).toBeGreaterThan(8 * MB);
    const expected = row && [
      {
        code: words?.includes('fields') ? 'MOCK-FIELDS' : 'MOCK-FORMAT',
        description: expect.stringContaining(words ?? '') as string,
        rows: [row],
      },
    ];
    expect(await errorsAfter(format, text)).toEqual(expected);
  });

  it('is found when the last character is incomplete', async () => {
    const client = makeClient();
    const id = await client.create();
    const bytes = new TextEncoder().encode(`${lines('')}{"a":"é`);
    await client.send('PUT', fileAt(id, 'a'), new Blob([bytes.slice(0, -1)]));
    expect(JSON.stringify(await errorsOf(client, id))).toContain('charset utf-8');
  });
});

describe('a mistake in a late part of a large file', () => {
  const text = `${'{"id":1}\n'.repeat(10_000)}x\n`;
  const middle = 50_001;

  async function send(order: readonly (readonly [number, number])[]): Promise<unknown> {
    const client = makeClient();
    const id = await client.create();
    const path = fileAt(id, 'a');
    await client.send('POST', `${path}?action=INITIALIZE`);
    for (const [from, to] of order) {
      expect(
        (
          await client.send('PATCH', path, text.slice(from, to), {
            'content-range': `bytes ${from}-${to - 1}/${text.length}`,
          })
        ).status,
      ).toBe(200);
    }
    expect((await client.send('POST', `${path}?action=COMPLETE`)).status).toBe(200);
    return errorsOf(client, id);
  }

  it('is found when the parts arrive in order', async () => {
    expect(
      await send([
        [0, middle],
        [middle, text.length],
      ]),
    ).toMatchObject([{rows: ['10001']}]);
  });

  it('is not found when they arrive in another order', async () => {
    expect(
      await send([
        [middle, text.length],
        [0, middle],
      ]),
    ).toBeUndefined();
  });
});
