import {createServer, type RequestListener, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, expect, it} from 'vitest';
import {mediaTypeEssence} from '../http/media-type.ts';
import {send, type Outcome, type ReceivedResponse, type SendOptions} from '../http/send.ts';
import type {ReceivedBody} from './read-body.ts';
import {invalidEncoding} from './invalid-encoding.ts';
import {charsetOf, responseKindOf} from './response-kind.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

async function ask(
  listener: RequestListener,
  options: SendOptions = {},
  method = 'GET',
): Promise<{outcome: Outcome; begun: ReceivedResponse[]}> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const begun: ReceivedResponse[] = [];
  const onResponse = (answer: ReceivedResponse): void => {
    begun.push(answer);
    options.onResponse?.(answer);
  };
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  return {begun, outcome: await send({method, url, headers: []}, {...options, onResponse})};
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function dripping(
  response: ServerResponse,
  type: string,
  chunks: string[],
  every: number,
): Promise<void> {
  response.writeHead(200, {'content-type': type});
  for (const chunk of chunks) {
    response.write(chunk);
    await pause(every);
  }
}

const bodyOf = (outcome: Outcome): ReceivedBody | undefined =>
  outcome.kind === 'response' ? outcome.body : undefined;

describe('the body of a response', () => {
  it('is reported when the response begins, and complete when it ends', async () => {
    const {outcome, begun} = await ask((_, response) =>
      response.writeHead(201, {'content-type': 'application/json'}).end('{"é":1}'),
    );
    expect(begun).toMatchObject([{kind: 'response', status: 201, text: ''}]);
    expect(outcome).toMatchObject({
      kind: 'response',
      status: 201,
      text: '{"é":1}',
      size: 8,
      body: {kind: 'json', state: 'whole'},
    });
  });

  it('is not cut by the timeout while data arrives', async () => {
    const {outcome} = await ask(
      (_, response) =>
        void dripping(response, 'text/plain', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 250).then(
          () => response.end(),
        ),
      {timeout: 1_500},
    );
    expect(outcome).toMatchObject({kind: 'response', text: 'abcdefgh', body: {state: 'whole'}});
  });

  it('keeps its first part after a timeout, a broken connection, and a cancellation', async () => {
    const silent = await ask((_, response) => void dripping(response, 'text/plain', ['ab'], 0), {
      timeout: 1_000,
    });
    expect(silent.outcome).toMatchObject({kind: 'response', text: 'ab', body: {state: 'silent'}});
    const broken = await ask(
      (_, response) =>
        void dripping(response, 'text/plain', ['ab'], 20).then(() => response.destroy()),
    );
    expect(broken.outcome).toMatchObject({kind: 'response', text: 'ab', body: {state: 'broken'}});
    const controller = new AbortController();
    const cancelled = await ask(
      (_, response) =>
        void dripping(response, 'text/event-stream', ['data: 1\n\n', 'data: 2\n\n'], 20),
      {
        signal: controller.signal,
        onResponse: () => setTimeout(() => controller.abort(), 1_000),
      },
    );
    expect(cancelled.outcome).toMatchObject({
      kind: 'response',
      status: 200,
      body: {state: 'cancelled', kind: 'events'},
    });
    expect(bodyOf(cancelled.outcome)?.entries?.list.map(({text}) => text)).toEqual(['1', '2']);
  });

  it('is a failure when none of it arrives', async () => {
    const {outcome} = await ask((_, response) => void response.writeHead(200).flushHeaders(), {
      timeout: 50,
    });
    expect(outcome).toMatchObject({kind: 'timeout'});
  });

  it('may pause for longer in a stream', async () => {
    const {outcome} = await ask(
      (_, response) =>
        void dripping(response, 'application/x-ndjson', ['1\n', '2'], 250).then(() =>
          response.end(),
        ),
      {timeout: 100},
    );
    expect(bodyOf(outcome)?.state).toBe('whole');
    expect(bodyOf(outcome)?.entries?.list.map(({text}) => text)).toEqual(['1', '2']);
  });

  it('is decoded as its content type says, also across chunks', async () => {
    const {outcome} = await ask((_, response) => {
      response.writeHead(200, {'content-type': 'text/plain; charset="UTF-16LE"'});
      const bytes = Buffer.from('é😀', 'utf16le');
      response.write(bytes.subarray(0, 3));
      setTimeout(() => response.end(bytes.subarray(3)), 20);
    });
    expect(outcome).toMatchObject({text: 'é😀', size: 6});
  });

  it.each([
    ['application/json; charset=iso-8859-1', 'é'],
    ['application/problem+json;charset=utf-16', 'é'],
    ['text/html; charset=utf-8, text/html; charset=iso-8859-1', 'Ã©'],
    ['text/html; charset=klingon', 'é'],
  ])('of the type %j is decoded as %j', async (type, text) => {
    const {outcome} = await ask((_, response) =>
      response.writeHead(200, {'content-type': type}).end('é'),
    );
    expect(outcome).toMatchObject({text});
  });

  it.each([
    ['application/json', [0x22, 0xe9, 0x22], 'utf-8'],
    ['application/json', [0x22, 0xc3, 0xa9, 0x22], undefined],
    ['application/json', [...Buffer.from('"\ufffd"')], undefined],
    ['text/plain; charset=shift_jis', [0x61, 0xff], 'shift_jis'],
    ['text/plain; charset=iso-8859-1', [0x61, 0xff], undefined],
    ['', [0xc3], 'utf-8'],
  ])('of the type %j with the bytes %j is invalid in %j', async (type, bytes, encoding) => {
    const {outcome} = await ask((_, response) =>
      response.writeHead(200, type === '' ? {} : {'content-type': type}).end(Buffer.from(bytes)),
    );
    expect(outcome.kind === 'response' && (await invalidEncoding(outcome))).toBe(encoding);
  });

  it('has a valid text when a character is cut off at its end', async () => {
    const cut = await ask((_, response) => {
      response.writeHead(200, {'content-type': 'text/plain', 'content-length': '9'});
      response.write(Buffer.from([0x61, 0xc3]), () => setTimeout(() => response.destroy(), 20));
    });
    expect(cut.outcome).toMatchObject({body: {state: 'broken'}});
    expect(cut.outcome.kind === 'response' && (await invalidEncoding(cut.outcome))).toBeUndefined();
  });

  it('has no text when it is a picture, binary data, or empty', async () => {
    const png = await ask((_, response) =>
      response.writeHead(200, {'content-type': 'image/png'}).end(Buffer.from([137, 80])),
    );
    expect(png.outcome).toMatchObject({text: '', size: 2, body: {kind: 'image'}});
    const unknown = await ask((_, response) => response.writeHead(200).end(Buffer.from([1, 0, 2])));
    expect(unknown.outcome).toMatchObject({text: '', body: {kind: 'binary'}});
    const none = await ask((_, response) => response.writeHead(204).end());
    expect(none.outcome).toMatchObject({
      kind: 'response',
      status: 204,
      text: '',
      size: 0,
      body: {state: 'whole'},
    });
    const head = await ask(
      (_, response) =>
        response.writeHead(200, {'content-type': 'application/json', 'content-length': '5'}).end(),
      {},
      'HEAD',
    );
    expect(head.outcome).toMatchObject({kind: 'response', text: '', size: 0});
  });

  it('is all in the blob, and its first megabyte in the text', async () => {
    const text = Array.from({length: 300_000}, (_, n) => `line ${n}\n`).join('');
    const {outcome} = await ask((_, response) =>
      response.writeHead(200, {'content-type': 'text/plain'}).end(text),
    );
    expect(outcome).toMatchObject({text: '', size: text.length});
    const body = bodyOf(outcome);
    expect(body?.text === text.slice(0, 1_000_000)).toBe(true);
    expect((await body?.blob().text()) === text).toBe(true);
  });

  it('is in the blob as it was sent, in any encoding', async () => {
    const {outcome} = await ask((_, response) =>
      response
        .writeHead(200, {'content-type': 'text/plain; charset=iso-8859-1'})
        .end(Buffer.from([0xe9])),
    );
    expect(outcome).toMatchObject({text: 'é'});
    expect(await bodyOf(outcome)?.blob().arrayBuffer()).toEqual(new Uint8Array([0xe9]).buffer);
  });

  it('of a megabyte is whole, with a character at the limit', async () => {
    const text = `${'a'.repeat(999_998)}é`;
    const {outcome} = await ask((_, response) =>
      response.writeHead(200, {'content-type': 'text/plain'}).end(text),
    );
    expect(outcome).toMatchObject({size: 1_000_000});
    expect(outcome.kind === 'response' && outcome.text === text).toBe(true);
  });

  it('notifies its listeners while it arrives and when it has ended', async () => {
    const states: string[] = [];
    await ask(
      (_, response) =>
        void dripping(response, 'text/plain', ['a', 'b', 'c'], 200).then(() => response.end()),
      {
        onResponse: ({body}) =>
          void body?.subscribe(() => states.push(`${body.state} ${body.text}`)),
      },
    );
    expect(states).toEqual(['arriving a', 'arriving ab', 'arriving abc', 'whole abc']);
  });
});

it('the body of a response that is read at once is in the blob as it was sent, too', async () => {
  const bytes = Buffer.from('<a>é</a>', 'latin1');
  const started = createServer((_, response) =>
    response.writeHead(200, {'content-type': 'application/xml; charset=iso-8859-1'}).end(bytes),
  );
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
  const outcome = await send({method: 'GET', url, headers: []});
  expect(outcome).toMatchObject({text: '<a>é</a>', size: 8});
  const body = bodyOf(outcome);
  expect(body).toMatchObject({state: 'whole', kind: 'xml', text: '<a>é</a>'});
  expect(await body?.blob().arrayBuffer()).toEqual(new Uint8Array(bytes).buffer);
});

describe('the kind of a response', () => {
  it.each([
    ['application/problem+json', 'json'],
    ['text/event-stream', 'events'],
    ['application/x-ndjson', 'lines'],
    ['application/jsonl', 'lines'],
    ['application/json-seq', 'lines'],
    ['text/csv', 'text'],
    ['', 'text'],
    ['image/svg+xml', 'image'],
    ['image/tiff', 'binary'],
    ['application/atom+xml', 'xml'],
    ['application/xhtml+xml', 'html'],
    ['text/html', 'html'],
    ['application/pdf', 'binary'],
    ['application/yaml', 'text'],
  ])('of %j is %s', (type, kind) => {
    expect(responseKindOf(type)).toBe(kind);
  });

  it('is separated from its parameters', () => {
    expect(mediaTypeEssence('Application/JSON ; charset=x')).toBe('application/json');
    expect([
      charsetOf('a/b; x=1; Charset="ISO-8859-1"'),
      charsetOf('a/b;charset=utf-8;q=1'),
      charsetOf('a/b'),
    ]).toEqual(['iso-8859-1', 'utf-8', undefined]);
  });
});
