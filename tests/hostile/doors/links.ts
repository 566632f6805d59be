import {BREAK_OUT, ELSEWHERE, HTML, RUN, SHELL, type Payload} from '../payload';

export type LinkPayload = Payload & {
  /** Path, query and fragment of an address of the site. */
  address: string;
};

/** The fragment of a link that fills in an example. */
const shared = (text: string): string =>
  `/create-batch#try=1.${Buffer.from(text).toString('base64url')}`;

const own = (url: string): string =>
  shared(JSON.stringify({o: 'createBatch', e: '', p: {}, s: 'own', u: url}));

/** Links to the site that somebody else made. */
export const LINKS: readonly LinkPayload[] = [
  {name: 'a JavaScript URL as server', address: own(`javascript:${RUN}//http://`)},
  {name: 'a data URL as server', address: own(`data:text/html,<script>${RUN}</script>`)},
  {name: 'a server of another origin', address: own(ELSEWHERE)},
  {name: 'a server that hides its host', address: own(`${ELSEWHERE}\\@platform.adobe.io`)},
  {
    name: 'names of prototypes as parameters',
    address: shared(
      '{"o":"createBatch","e":"","p":{"__proto__":"hostile","constructor":"hostile","toString":"x"},"__proto__":{"hostile":1}}',
    ),
  },
  {
    name: 'names of prototypes as operation and example',
    address: shared('{"o":"__proto__","e":"constructor","p":{},"m":"toString","a":"__proto__"}'),
  },
  {
    name: 'HTML in each value',
    address: shared(
      JSON.stringify({
        o: 'createBatch',
        e: HTML,
        p: {'x-sandbox-name': HTML, 'x-gw-ims-org-id': BREAK_OUT, Authorization: HTML},
        b: BREAK_OUT,
        m: HTML,
        a: BREAK_OUT,
      }),
    ),
  },
  {
    name: 'HTML in the values of the form',
    address: shared(
      JSON.stringify({
        o: 'createBatch',
        e: '',
        p: {'x-sandbox-name': HTML, 'x-gw-ims-org-id': SHELL},
        b: BREAK_OUT,
      }),
    ),
  },
  {
    name: 'line breaks in a header',
    address: shared(
      JSON.stringify({o: 'createBatch', e: '', p: {'x-sandbox-name': 'a\r\nx-injected: 1'}}),
    ),
  },
  {
    name: 'a selector as operation',
    address: shared(JSON.stringify({o: 'createBatch"],body,[x="', e: '"]', p: {}})),
  },
  {name: 'a token for another server', address: own(`${ELSEWHERE}/#`).replace('try=1', 'try=01')},
  {name: 'HTML in the fragment', address: `/create-batch#${encodeURI(HTML)}`},
  {name: 'a selector in the fragment', address: '/create-batch#"],[onload],*:not(['},
  {name: 'the name of a prototype in the fragment', address: '/create-batch#__proto__'},
  {name: 'HTML in the query', address: `/create-batch?q=${encodeURIComponent(HTML)}&try=1&lang=x`},
  {name: 'HTML in a missing path', address: `/${encodeURIComponent(HTML)}`},
  {name: 'JavaScript in a missing path', address: `/nl/javascript:${encodeURIComponent(RUN)}`},
  {name: 'another host as path', address: '//evil.example/%2e%2e'},
  {name: 'another host as path after a language', address: '/nl//evil.example/create-batch/'},
  {name: 'another host behind backslashes', address: '/\\evil.example/create-batch'},
  {name: 'broken percent signs', address: '/create-batch?%E0%A4%zz=%E0#%E0%A4'},
  {
    name: 'broken percent signs on a reference page',
    address: '/api/batches/create-batch#%E0%A4%zz',
  },
  {name: 'a way out of the site', address: '/..%2f..%2f..%2fetc%2fpasswd'},
];
