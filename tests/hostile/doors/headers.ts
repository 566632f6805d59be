import {BREAK_OUT, ELSEWHERE, HTML, RUN, type Payload} from '../payload';

export type HeadersPayload = Payload & {
  status?: number;
  /** Lines as they are sent, which no library would write. */
  lines: readonly string[];
};

/** Headers of responses. */
export const HEADERS: readonly HeadersPayload[] = [
  {name: 'a refresh', lines: [`Refresh: 0;url=${ELSEWHERE}/`, `Refresh: 0;url=javascript:${RUN}`]},
  {
    name: 'a redirect to another origin',
    status: 302,
    lines: [`Location: ${ELSEWHERE}/stolen`],
  },
  {name: 'a redirect to JavaScript', status: 301, lines: [`Location: javascript:${RUN}`]},
  {
    name: 'a redirect to data',
    status: 307,
    lines: [`Location: data:text/html,<script>${RUN}</script>`],
  },
  {name: 'a created resource elsewhere', status: 201, lines: [`Location: ${ELSEWHERE}/batch`]},
  {
    name: 'links to preload',
    lines: [
      `Link: <${ELSEWHERE}/a.js>; rel=preload; as=script, <${ELSEWHERE}/>; rel=preconnect, <${ELSEWHERE}/b.css>; rel=stylesheet`,
      `Link: <javascript:${RUN}>; rel=next`,
    ],
  },
  {
    name: 'early hints',
    lines: [`Link: <${ELSEWHERE}/early.js>; rel=preload; as=script`],
    status: 200,
  },
  {
    name: 'reports',
    lines: [
      `Report-To: {"group": "a", "max_age": 1, "endpoints": [{"url": "${ELSEWHERE}/report"}]}`,
      `Reporting-Endpoints: a="${ELSEWHERE}/report"`,
      'NEL: {"report_to": "a", "max_age": 1, "success_fraction": 1}',
      `Content-Security-Policy: default-src 'none'; report-uri ${ELSEWHERE}/csp`,
    ],
  },
  {
    name: 'cleared data, cookies and service workers',
    lines: [
      'Clear-Site-Data: "*"',
      'Set-Cookie: hostile=1; Path=/; SameSite=None',
      'Service-Worker-Allowed: /',
      `SourceMap: ${ELSEWHERE}/a.map`,
    ],
  },
  {
    name: 'a question for a password',
    status: 401,
    lines: [`WWW-Authenticate: Basic realm="${HTML.replaceAll('"', '')}"`],
  },
  {
    name: 'HTML in names and values',
    lines: [`X-Html: ${HTML}`, `X-Out: ${BREAK_OUT}`, `x-<b>: ${HTML}`.replace('<b>', 'b')],
  },
  {
    name: 'names of prototypes',
    lines: ['__proto__: hostile', 'constructor: hostile', 'toString: hostile', 'hasOwnProperty: x'],
  },
  {
    name: 'control characters and marks of direction',
    lines: ['X-Bell: a\u0007\u001b[31mred', 'X-Bidi: a\u00e2\u0080\u00aeb', 'X-Tab: a\tb'],
  },
  {name: 'a status with HTML', lines: ['X-A: 1'], status: 299},
  {
    name: 'a media type with HTML',
    lines: [`Content-Type: text/html;charset="${HTML.replaceAll('"', '')}"`],
  },
  {
    name: 'a time to wait that never ends',
    status: 429,
    lines: ['Retry-After: 99999999999999999999999', `Retry-After: ${HTML}`],
  },
  {
    name: 'fields of a problem',
    status: 403,
    lines: ['Content-Type: application/problem+json', `X-Request-Id: ${BREAK_OUT}`],
  },
];
