import {gzipSync} from 'node:zlib';
import {
  BODY,
  BROKEN,
  CREATED,
  type Fault,
  JSON_TYPE,
  length,
  NOT_JSON,
  reply,
  write,
  writeAndBreak,
} from './fault';
import {head} from './faulty-server';

const numbers = Array.from({length: 500}, (_, n) => n * 7_919).join();
const gzip = (bytes: Buffer | string) =>
  reply(CREATED, [JSON_TYPE, ['Content-Encoding', 'gzip']], bytes);
const chunked = (chunks: string) =>
  write(head(CREATED, [JSON_TYPE, ['Transfer-Encoding', 'chunked']]), chunks);

/** Faults after which only a part of the response can be read, or no byte of its body. */
export const INCOMPLETE: readonly Fault[] = [
  {
    name: 'breaks off after the headers',
    respond: writeAndBreak(head(CREATED, [JSON_TYPE, length(BODY)])),
    says: BROKEN,
  },
  {
    name: 'breaks off in the body',
    respond: writeAndBreak(head(CREATED, [JSON_TYPE, length(BODY)]), BODY.slice(0, 20)),
    meanwhile: 'tryIt.arriving',
    status: CREATED,
    says: BROKEN,
    notes: ['tryIt.cut.broken'],
    hides: ['tryIt.response.notJson'],
  },
  {
    name: 'names too large a length',
    respond: write(head(CREATED, [JSON_TYPE, ['Content-Length', '1000']]), BODY),
    says: BROKEN,
  },
  {
    name: 'names too small a length',
    respond: write(head(CREATED, [JSON_TYPE, ['Content-Length', '20']]), BODY),
    status: CREATED,
    notes: NOT_JSON,
    body: BODY.slice(0, 20),
  },
  {name: 'leaves out the last chunk', respond: chunked('5\r\n{"id"\r\n'), says: BROKEN},
  {
    name: 'writes a wrong size of a chunk',
    respond: chunked('5\r\n{"id"\r\nsize\r\n:1}'),
    says: BROKEN,
  },
  {name: 'sends JSON as gzip', respond: gzip(BODY), says: BROKEN},
  {
    name: 'sends damaged gzip',
    respond: gzip(Buffer.concat([gzipSync(numbers).subarray(0, 40), Buffer.alloc(40, 0xff)])),
    says: BROKEN,
  },
  {
    // Browsers show what such a file contains without an error.
    name: 'sends only the beginning of gzip',
    respond: gzip(gzipSync(`[${numbers}]`).subarray(0, 600)),
    status: CREATED,
    notes: NOT_JSON,
    body: '[0,7919,15838',
  },
  {
    name: 'sends JSON as Brotli',
    respond: reply(CREATED, [JSON_TYPE, ['Content-Encoding', 'br']], BODY),
    says: BROKEN,
  },
];
