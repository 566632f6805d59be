import {
  BODY,
  CREATED,
  type Fault,
  HTML,
  JSON_TYPE,
  length,
  NOT_JSON,
  reply,
  SHOWN_BODY,
  write,
} from './fault';
import {head} from './faulty-server';

const LIMITED = '{"status":429,"title":"Slow down"}';

/** Complete responses with a status that a reader may not expect. */
export const STATUSES: readonly Fault[] = [
  {
    name: 'first sends 100 and 103',
    respond: write(
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n',
      head(CREATED, [JSON_TYPE, length(BODY)]),
      BODY,
    ),
    status: CREATED,
    body: SHOWN_BODY,
  },
  {
    name: 'sends 204',
    respond: write(head('204 No Content')),
    status: '204 No Content',
    notes: ['tryIt.response.empty'],
  },
  {
    name: 'sends 304',
    respond: write(head('304 Not Modified')),
    status: '304',
    notes: ['tryIt.response.empty', 'tryIt.status.redirection', 'tryIt.more.link'],
  },
  {
    name: 'asks for a password (401)',
    respond: reply(
      '401 Unauthorized',
      [['WWW-Authenticate', 'Basic realm="x"'], JSON_TYPE],
      '{"error_code":"401013","message":"Oauth token is not valid"}',
    ),
    status: '401 Unauthorized',
    explainedAs: {status: '401', code: '401013'},
    notes: ['tryIt.more.link'],
    body: '"401013"',
  },
  {
    name: 'limits requests (429)',
    respond: reply('429 Too Many Requests', [['Retry-After', '120'], JSON_TYPE], LIMITED),
    status: '429 Too Many Requests',
    explainedAs: {status: '429'},
    notes: ['tryIt.retryAfter.time', 'tryIt.more.link'],
    body: '"status": 429',
  },
  {
    name: 'limits requests until a date, in HTML (503)',
    respond: reply(
      '503 Service Unavailable',
      [['Retry-After', 'Tue, 01 Dec 2026 10:00:00 GMT'], HTML],
      '<h1>Sorry</h1>',
    ),
    status: '503 Service Unavailable',
    explainedAs: {status: '503'},
    notes: ['tryIt.retryAfter.date', ...NOT_JSON],
    body: '<h1>Sorry</h1>',
  },
  {
    name: 'sends each header twice',
    respond: reply(
      '429 Too Many Requests',
      [JSON_TYPE, JSON_TYPE, ['Retry-After', '120'], ['Retry-After', '120'], length(LIMITED)],
      LIMITED,
    ),
    status: '429 Too Many Requests',
    explainedAs: {status: '429'},
    notes: ['tryIt.retryAfter.time'],
    body: '"status": 429',
  },
  {
    name: 'fails in HTML (500)',
    respond: reply('500 Internal Server Error', [HTML], '<h1>Error</h1>'),
    status: '500 Internal Server Error',
    explainedAs: {status: '500'},
    notes: NOT_JSON,
    body: '<h1>Error</h1>',
  },
  {
    name: 'fails in HTML with a status that is not described (502)',
    respond: reply('502 Bad Gateway', [HTML], '<h1>Bad gateway</h1>'),
    status: '502 Bad Gateway',
    notes: ['tryIt.status.failed', ...NOT_JSON],
    body: '<h1>Bad gateway</h1>',
  },
  {
    name: 'fails without a body (504)',
    respond: reply('504 Gateway Timeout', []),
    status: '504 Gateway Timeout',
    notes: ['tryIt.status.failed', 'tryIt.response.empty', 'tryIt.more.link'],
  },
  {
    name: 'rejects with a status that is not described (451)',
    respond: reply('451 Unavailable For Legal Reasons', [JSON_TYPE], '{"a":1}'),
    status: '451',
    notes: ['tryIt.status.rejected', 'tryIt.more.link'],
    body: '"a": 1',
  },
  {
    name: 'sends a status that HTTP does not have (999)',
    respond: reply('999 Request denied', [JSON_TYPE], '{"b":1}'),
    status: '999',
    notes: ['tryIt.status.unknown', 'tryIt.more.link'],
    body: '"b": 1',
  },
  {
    name: 'succeeds with a sign-in page',
    respond: reply('200 OK', [HTML], '<h1>Login</h1>'),
    status: '200 OK',
    notes: NOT_JSON,
    body: '<h1>Login</h1>',
  },
  {
    name: 'succeeds without a body',
    respond: reply(CREATED, [JSON_TYPE]),
    status: CREATED,
    notes: ['tryIt.response.empty'],
  },
];
