import type {Answer, Arrived} from '../browser/servers';

const JSON_TYPE = {'content-type': 'application/json'};

/** A red dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

const values = (count: number): string =>
  JSON.stringify({
    count,
    values: Array.from({length: count}, (_, id) => ({id, name: `number ${id}`})),
  });

/** Lines that come one by one, as streams do. */
async function* slowly(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) {
    yield line;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The answers of the operations under `/answers/`, as the description tells them; `mismatch` is one that it does not allow. */
const ANSWERS: Record<string, () => Answer> = {
  json: () => ({
    status: 200,
    headers: JSON_TYPE,
    body: '{"count":1,"values":[{"id":12345678901234567890,"name":"one"}]}',
  }),
  large: () => ({status: 200, headers: JSON_TYPE, body: values(25_000)}),
  mismatch: () => ({status: 200, headers: JSON_TYPE, body: '{"count":"one","values":[{"id":1}]}'}),
  problem: () => ({
    status: 404,
    headers: {'content-type': 'application/problem+json'},
    body: '{"title":"No such thing","status":404}',
  }),
  xml: () => ({
    status: 200,
    headers: {'content-type': 'application/xml'},
    body: '<?xml version="1.0"?><a><b c="d">Tea &amp; milk</b></a>',
  }),
  text: () => ({
    status: 200,
    headers: {'content-type': 'text/plain; charset=utf-8'},
    body: 'One line\nand another: é €',
  }),
  image: () => ({status: 200, headers: {'content-type': 'image/png'}, body: PNG}),
  download: () => ({
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="bytes.bin"',
      // Without it, a browser hides the name from pages of other origins (Fetch, CORS-exposed headers).
      'access-control-expose-headers': 'content-disposition',
    },
    body: Buffer.from([0, 255, 13, 10, 128]),
  }),
  events: () => ({
    status: 200,
    headers: {'content-type': 'text/event-stream'},
    body: slowly([1, 2, 3].map((id) => `id: ${id}\nevent: count\ndata: {"n":${id}}\n\n`)),
  }),
  lines: () => ({
    status: 200,
    headers: {'content-type': 'application/x-ndjson'},
    body: slowly([1, 2, 3].map((n) => `{"n":${n}}\n`)),
  }),
  nothing: () => ({status: 204, body: ''}),
};

/** Answers any operation of the descriptions for tests: those under `/answers/` with what they are for, the others with what arrived. */
export function answerTo({method, url}: Arrived): Answer {
  const [, name = ''] = /\/answers\/(\w+)$/.exec(url) ?? [];
  return (
    ANSWERS[name]?.() ?? {status: 200, headers: JSON_TYPE, body: JSON.stringify({method, url})}
  );
}
