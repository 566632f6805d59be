import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {readOperation} from '../operation/read-operations.ts';
import {defaultValues} from '../request/build-request.ts';
import {validateRequest} from '../validate/validate-request.ts';
import type {HttpRequest} from '../request/types.ts';
import {SAMPLE_LANGUAGES, toSample} from './samples.ts';

const description = readFileSync(
  fileURLToPath(new URL('../../tests/site/openapi/batches.yaml', import.meta.url)),
  'utf8',
);
const createBatch = readOperation(parse(description), 'createBatch');
const documented = validateRequest(createBatch, defaultValues(createBatch, 'empty'), {
  server: createBatch.server,
  placeholders: true,
}).request;

const url = 'https://x.example/a';
const curl = (request: Partial<HttpRequest>) =>
  toSample({method: 'POST', url, headers: [['content-type', 'a/b']], ...request}, 'curl');

describe('a sample of a described request', () => {
  it('is, as curl, the command of the documentation', () => {
    expect(toSample(documented, 'curl'))
      .toBe(String.raw`curl -X POST 'https://platform.adobe.io/data/foundation/import/batches' \
  -H 'accept: application/json' \
  -H 'x-gw-ims-org-id: {IMS_ORG}' \
  -H 'x-sandbox-name: {SANDBOX_NAME}' \
  -H 'Authorization: Bearer {ACCESS_TOKEN}' \
  -H 'x-api-key: {API_KEY}' \
  -H 'content-type: application/json' \
  --data-raw '{
  "datasetId": "5c8c3c555033b814b69f947f"
}'`);
  });

  it.each(['javascript', 'python'] as const)('shows the body as it is sent, in %s', (language) => {
    expect(toSample(documented, language)).toContain(
      '{\n  "datasetId": "5c8c3c555033b814b69f947f"\n}',
    );
  });

  it('needs no option for a body that is not there', () => {
    expect(toSample({method: 'GET', url, headers: []}, 'curl')).toBe(`curl -X GET '${url}'`);
    expect(toSample({method: 'GET', url, headers: []}, 'javascript')).not.toMatch(/headers|body:/);
    expect(toSample({method: 'GET', url, headers: []}, 'python')).not.toMatch(/headers|body/);
  });

  it('is there for each language', () => {
    expect(
      SAMPLE_LANGUAGES.map((language) => toSample(documented, language).split(/\W/)[0]),
    ).toEqual(['curl', 'const', 'import']);
  });
});

describe('a curl command', () => {
  it.each([
    ['plain text', 'a "b" $c `d` !e %f \\g 😀', `--data-raw 'a "b" $c \`d\` !e %f \\g 😀'`],
    ['an apostrophe', "it's", String.raw`--data-raw 'it'\''s'`],
    ['a tab, a CR and a control', "\t\r\u0001'!\\", String.raw`--data-raw $'\t\r\x01\x27\x21\\'`],
    ['a no-break space', 'a\u00a0b', String.raw`--data-raw $'a\xc2\xa0b'`],
    ['a caret that begins a line', '^a\n^b', "--data-raw $'^a\n\\x5eb'"],
    ['an at sign', '@file', "--data-raw '@file'"],
    ['nothing', '', "--data-raw ''"],
    ['a lone surrogate', '\ud800', "--data-raw '\ufffd'"],
  ])('quotes a body with %s', (_, body, option) => {
    expect(curl({body})).toBe(`curl -X POST '${url}' \\\n  -H 'content-type: a/b' \\\n  ${option}`);
  });

  it('pipes in what no argument can hold', () => {
    expect(curl({body: "-%\\'\u0000!"}))
      .toBe(String.raw`printf '\055%%\\'\''\000!' | curl -X POST '${url}' \
  -H 'content-type: a/b' \
  --data-binary @-`);
    expect(curl({body: 'a'.repeat(100_000)})).toContain('--data-raw');
    expect(curl({body: 'a'.repeat(100_001)})).toContain('--data-binary @-');
    expect(curl({body: 'é'.repeat(50_001)})).toContain('--data-binary @-');
  });

  it('writes header values byte by byte', () => {
    expect(
      curl({
        headers: [
          ['x-a', "caf\u00e9's"],
          ['x-b', ''],
          ['x-c', "it's"],
        ],
      }),
    ).toBe(String.raw`curl -X POST '${url}' \
  -H $'x-a: caf\xe9\x27s' \
  -H 'x-b;' \
  -H 'x-c: it'\''s' \
  -H 'content-length: 0'`);
  });

  it('adds an option only where curl would do something of its own', () => {
    expect(curl({headers: [], body: '1'})).toContain("-H 'content-type:'");
    expect(curl({url: `${url}?[1]`})).toMatch(/^curl --globoff -X POST /);
    expect(curl({url: `${url}?it's`})).toMatch(/^curl -X POST 'https:\/\/x\.example\/a\?it'\\''s'/);
    expect(curl({method: 'HEAD', headers: [], body: 'x'})).toBe(`curl --head '${url}'`);
    expect(curl({body: '1'.repeat(1024 * 1024)})).toContain("-H 'expect:'");
  });
});

describe('a JavaScript program', () => {
  it('keeps the body readable and exact', () => {
    const body = '{\n  "a": "`${x}` $y \\n\r\u0000\u20281"\n}';
    expect(
      toSample({method: 'POST', url, headers: [['content-type', 'a/b']], body}, 'javascript'),
    ).toContain('body: `{\n  "a": "\\`\\${x}\\` $y \\\\n\\r\\x00\\u20281"\n}`,');
  });

  it('sends bytes where no content type is wanted, and never sets a prototype', () => {
    expect(toSample({method: 'POST', url, headers: [], body: '1'}, 'javascript')).toContain(
      'body: new TextEncoder().encode(`1`),',
    );
    expect(
      toSample({method: 'POST', url, headers: [['__proto__', "it's"]]}, 'javascript'),
    ).toContain("headers: [\n    ['__proto__', 'it\\'s'],\n  ],");
  });
});

describe('a Python program', () => {
  it.each([
    ["'", "body = '\\''"],
    ["\n'''", "body = '''\n\\''\\''''"],
    ["a\n\\'", "body = '''a\n\\\\\\''''"],
    ['\r\n\u0000\ufeff', "body = '''\\r\n\\x00\\ufeff'''"],
  ])('writes the body %j', (body, line) => {
    expect(toSample({method: 'POST', url, headers: [], body}, 'python')).toContain(line);
  });

  it('takes host, port and target from the URL, whose placeholders stay readable', () => {
    expect(
      toSample({method: 'GET', url: 'http://[::1]:80/a/{ID}?b=1', headers: []}, 'python'),
    ).toContain("HTTPConnection('[::1]:80')\nconnection.request(\n    'GET',\n    '/a/{ID}?b=1',");
    expect(toSample({method: 'GET', url: 'nonsense', headers: []}, 'python')).toContain(
      "HTTPSConnection('nonsense')",
    );
  });

  it('joins headers of one name, which a dictionary holds once', () => {
    expect(
      toSample(
        {
          method: 'GET',
          url,
          headers: [
            ['a', '1'],
            ['A', '2'],
          ],
        },
        'python',
      ),
    ).toContain("'a': '1, 2',");
  });
});
