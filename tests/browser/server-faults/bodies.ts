import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib';
import {BODY, CREATED, type Fault, JSON_TYPE, NOT_JSON, reply, SHOWN_BODY} from './fault';
import type {HeaderLine} from './faulty-server';

const INVALID = ['tryIt.response.invalidBytes'];
const typed = (type: string): HeaderLine => ['Content-Type', type];

/** The body as JSON, which the reader sees although the headers are odd. */
const readable = (
  name: string,
  headers: readonly HeaderLine[],
  body: string | Buffer = BODY,
): Fault => ({
  name,
  respond: reply(CREATED, headers, body),
  status: CREATED,
  hides: ['tryIt.response.notJson', ...INVALID],
  body: SHOWN_BODY,
});

const encoded = (coding: string, body: string | Buffer): Fault =>
  readable(`encodes with ${coding}`, [JSON_TYPE, ['Content-Encoding', coding]], body);

/** Complete responses with unusual bodies or headers. */
export const BODIES: readonly Fault[] = [
  encoded('gzip', gzipSync(BODY)),
  encoded('deflate', deflateSync(BODY)),
  encoded('br', brotliCompressSync(BODY)),
  encoded('x-own', BODY),
  readable('begins with a BOM', [JSON_TYPE], `\ufeff${BODY}`),
  readable('names no content type', []),
  readable('names the content type twice', [JSON_TYPE, JSON_TYPE]),
  readable('names a wrong charset of JSON', [typed('application/json; charset=iso-8859-1')]),
  readable('names a charset that there is not', [typed('application/json; charset=klingon')]),
  readable('sends 64 KB of headers', [
    JSON_TYPE,
    ...Array.from({length: 64}, (_, n) => [`X-${n}`, 'x'.repeat(1_000)] as const),
  ]),
  readable('sends one header of 64 KB', [JSON_TYPE, ['X-Large', 'x'.repeat(64_000)]]),
  {
    name: 'sends JSON in Latin-1',
    respond: reply(
      CREATED,
      [typed('application/json; charset=iso-8859-1')],
      Buffer.from(BODY, 'latin1'),
    ),
    status: CREATED,
    notes: INVALID,
    body: '"name": "caf\ufffd"',
  },
  {
    name: 'sends a text in another charset than it names',
    respond: reply(
      '500 Internal Server Error',
      [typed('text/plain; charset=shift_jis')],
      Buffer.from([0x61, 0xff, 0x62]),
    ),
    status: '500 Internal Server Error',
    notes: INVALID,
    body: 'a\ufffdb',
  },
  {
    name: 'sends U+FFFD as such',
    respond: reply(CREATED, [JSON_TYPE], '{"id":"a\ufffdb"}'),
    status: CREATED,
    hides: INVALID,
    body: '"id": "a\ufffdb"',
  },
  {
    name: 'sends bytes as JSON',
    respond: reply(CREATED, [JSON_TYPE], Buffer.from([0, 1, 2, 3, 0xff, 0xfe])),
    status: CREATED,
    notes: [...NOT_JSON, ...INVALID],
  },
  {
    name: 'sends bytes without a content type',
    respond: reply(CREATED, [], Buffer.from([0, 1, 2, 3])),
    status: CREATED,
    notes: ['tryIt.response.binary'],
  },
  {
    name: 'sends a content type that is none',
    respond: reply(CREATED, [typed('json')], BODY),
    status: CREATED,
    notes: ['tryIt.response.binary'],
  },
  {
    name: 'sends 25,000 levels',
    respond: reply(CREATED, [JSON_TYPE], '['.repeat(24_999) + ']'.repeat(24_999)),
    status: CREATED,
    body: '[ [ [',
  },
];
