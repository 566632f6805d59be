import {describe, expect, it} from 'vitest';
import type {HttpRequest} from '../../request/types.ts';
import {parseCurl} from './parse-curl.ts';

const URL = 'https://api.example.com/a';

/** The request of a command without misfits. */
function read(command: string): HttpRequest | undefined {
  const {request, misfits} = parseCurl(command);
  expect(misfits).toEqual([]);
  return request;
}

const body = (data: string): unknown => read(`curl ${URL} ${data}`)?.body;
const headers = (options: string): unknown => read(`curl ${URL} ${options}`)?.headers;
const told = (command: string): string[] =>
  parseCurl(command).misfits.map(({code, text}) => `${code}: ${text}`);

describe('the words of a pasted command', () => {
  it.each([
    ["-d 'it'\\''s'", "it's"],
    ['-d "a\\"b\\\\c\\$d\\`e\\n"', 'a"b\\c$d`e\\n'],
    ["-d $'a\\nb\\tc\\x41\\u00e9\\'\\\\'", "a\nb\tcAé'\\"],
    ["-d $'\\xc3\\xa9 \\303\\251'", 'é é'],
    ['-d a"b c"\'d e\'f', 'ab cd ef'],
    ['-d one\\ two', 'one two'],
    ["-d 'a\\\nb'", 'a\\\nb'],
    ['-d "a\\\nb"', 'ab'],
    ['-d $"a"', 'a'],
    ['-d 100%', '100%'],
    ["-d ''", ''],
    ['-d a#b', 'a#b'],
    ['-d a$', 'a$'],
    ['-d a # -d b', 'a'],
    ['-d "$"', '$'],
  ])('are those of bash and zsh: %s', (data, meant) => {
    expect(body(data)).toBe(meant);
  });

  it('go on behind a backslash at the end of a line, also of a line of Windows', () => {
    expect(read(`curl ${URL} \\\r\n  -H 'a: b' \\\n  -d x\n\n`)).toEqual({
      method: 'POST',
      url: URL,
      headers: [
        ['a', 'b'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
      body: 'x',
    });
  });

  it('are found behind a prompt, sudo or a path, and may begin with a comment', () => {
    for (const before of ['$ ', '% ', 'sudo ', '# first\n', 'TOKEN=abc ', '/usr/bin/'])
      expect(read(`${before}curl ${URL}`)?.url).toBe(URL);
    expect(read(`curl.exe ${URL}`)?.url).toBe(URL);
  });

  it('are told where a shell would put something else in their place, and never expanded', () => {
    expect(
      told(`curl ${URL} -H "Authorization: Bearer $TOKEN" -d "$(cat x) \`id\` \${A:-b}"`),
    ).toEqual([
      'expansion: $TOKEN',
      'expansion: $(cat x)',
      'expansion: `id`',
      'expansion: ${A:-b}',
    ]);
    expect(parseCurl(`curl ${URL} -H "x-token: $TOKEN"`).request?.headers).toEqual([
      ['x-token', '$TOKEN'],
    ]);
    expect(told(`curl ${URL} -d '$TOKEN'`)).toEqual([]);
  });

  it.each([
    ['"{\\"user\\":\\"$USER\\",\\"ok\\":true}"', '{"user":"$USER","ok":true}', '$USER'],
    ['"\\"${USER}\\"\\\\"', '"${USER}"\\', '${USER}'],
    ['"\\"$(id -u)\\""', '"$(id -u)"', '$(id -u)'],
    ['"\\"`id`\\""', '"`id`"', '`id`'],
    ['"$1\\$2"', '$1$2', '$1'],
    ['"$?\\"$$\\""', '$?"$$"', '$?'],
    ['"$(echo "a b" \')\' $(id))\\"c"', '$(echo "a b" \')\' $(id))"c', '$(echo "a b" \')\' $(id))'],
    ['"${A:-"b}"}\\"c"', '${A:-"b}"}"c', '${A:-"b}"}'],
    ['"$((1 + (2)))\\"c"', '$((1 + (2)))"c', '$((1 + (2)))'],
  ])('keep the characters around an expansion in double quotes: %s', (data, meant, expansion) => {
    expect(parseCurl(`curl ${URL} -d ${data} -H 'a: b'`).request).toMatchObject({
      headers: [['a', 'b'], expect.anything()],
      body: meant,
    });
    expect(told(`curl ${URL} -d ${data}`)[0]).toBe(`expansion: ${expansion}`);
  });

  it('are read in one pass, however many brackets are not closed', () => {
    const start = Date.now();
    parseCurl(`curl ${URL} -d "${'$('.repeat(200_000)}"`);
    parseCurl(`curl ${URL} -d "${'${'.repeat(200_000)}"`);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('end where the shell ends the command, and what follows is told', () => {
    expect(told(`curl ${URL} -d x | jq .`)).toEqual(['operator: |']);
    expect(told(`curl ${URL} > out.json -d x`)).toEqual(['operator: >']);
    expect(parseCurl(`curl ${URL} > out.json -d x`).request?.body).toBe('x');
    expect(told(`curl ${URL} -d x && rm -rf x`)).toEqual(['operator: &&']);
    expect(told(`curl ${URL}; curl ${URL}`)).toEqual(['operator: ;']);
    expect(told(`curl ${URL}\ncurl ${URL}`)).toEqual(['operator: ⏎']);
    expect(told(`curl ${URL}?a=1&b=2`)).toEqual(['operator: &']);
    expect(told(`cat body.json | curl ${URL} -d @-`)).toEqual(['file: body.json', 'file: -']);
    expect(told(`echo x | curl ${URL} -d @-`)).toEqual(['operator: |', 'file: -']);
    expect(told(`cd x && curl ${URL}`)).toEqual(['operator: cd']);
  });

  it('are told when there is no curl, no address or no end of a quotation', () => {
    expect(told('wget https://api.example.com')).toEqual(['notCurl: ']);
    expect(told('')).toEqual(['notCurl: ']);
    expect(told('curl -X POST')).toEqual(['noAddress: ']);
    expect(told('curl ftp://example.com/x')).toEqual(['noAddress: ftp://example.com/x']);
    expect(told(`curl ${URL} -d 'x`)).toEqual(['unfinished: ']);
    expect(told(`curl ${URL} -d "x`)).toEqual(['unfinished: ']);
    expect(told(`curl ${URL} -d`)).toEqual(['unfinished: -d']);
  });
});

describe('the options of a pasted command', () => {
  it('make the method', () => {
    expect(read(`curl ${URL}`)?.method).toBe('GET');
    expect(read(`curl -d x ${URL}`)?.method).toBe('POST');
    expect(read(`curl -XPATCH -d x ${URL}`)?.method).toBe('PATCH');
    expect(read(`curl --request DELETE ${URL}`)?.method).toBe('DELETE');
    expect(read(`curl -I ${URL}`)?.method).toBe('HEAD');
    expect(parseCurl(`curl -T a/b.csv ${URL}`)).toMatchObject({
      request: {method: 'PUT', body: {name: 'b.csv'}},
      misfits: [{code: 'file', text: 'a/b.csv'}],
    });
  });

  it('make the address', () => {
    expect(read('curl api.example.com/a')?.url).toBe('http://api.example.com/a');
    expect(read(`curl --url '${URL}?x=1#there'`)?.url).toBe(`${URL}?x=1`);
    expect(
      read(
        `curl -G ${URL}?x=1 -d y=2 --data-urlencode 'z=a b&c' --url-query 'q=é' --url-query +raw%20`,
      )?.url,
    ).toBe(`${URL}?x=1&q=%C3%A9&raw%20&y=2&z=a%20b%26c`);
    expect(read(`curl -G ${URL} -d y=2`)).toEqual({method: 'GET', url: `${URL}?y=2`, headers: []});
    expect(told(`curl ${URL} ${URL}/b`)).toEqual([`address: ${URL}/b`]);
    expect(told(`curl '${URL}/{a,b}'`)).toEqual([`address: ${URL}/{a,b}`]);
    expect(read(`curl -g '${URL}?a=[1-2]'`)?.url).toBe(`${URL}?a=[1-2]`);
  });

  it('make the body', () => {
    expect(body('-d a -d b --data-raw @c')).toBe('a&b&@c');
    expect(body('--data-urlencode "a b" --data-urlencode =c+d --data-urlencode "n=é&"')).toBe(
      'a%20b&c%2Bd&n=%C3%A9%26',
    );
    expect(body("--json '{' --json '}'")).toBe('{}');
    expect(headers('--json 1')).toEqual([
      ['accept', 'application/json'],
      ['content-type', 'application/json'],
    ]);
    expect(headers("--json 1 -H 'Content-Type: application/merge-patch+json'")).toEqual([
      ['Content-Type', 'application/merge-patch+json'],
      ['accept', 'application/json'],
    ]);
    expect(headers("-d 1 -H 'content-type:'")).toEqual([]);
    expect(told(`curl ${URL} -d @a.json`)).toEqual(['file: a.json']);
    expect(body("--data-binary $'a\\r\\nb\\0'")).toBe('a\r\nb\0');
  });

  it('make the parts of a form', () => {
    expect(
      body(
        `-F a=1 -F 'b={"x":1};type=application/json' -F 'c="x;y\\"z";type=text/plain' --form-string 'd=@e;type=f'`,
      ),
    ).toEqual([
      {name: 'a', text: '1'},
      {name: 'b', text: '{"x":1}', mediaType: 'application/json'},
      {name: 'c', text: 'x;y"z', mediaType: 'text/plain'},
      {name: 'd', text: '@e;type=f'},
    ]);
    const {request, misfits} = parseCurl(
      `curl ${URL} -F 'f=@"a;b.csv";type=text/csv; charset=utf-8;filename=c.csv' -F 'g=text;filename=d.txt' -F 'h=<i.txt' -F bad`,
    );
    const [first, second] = request?.body as {name: string; file: File}[];
    expect([first?.file.name, first?.file.type, second?.file.name, second?.file.size]).toEqual([
      'c.csv',
      'text/csv; charset=utf-8',
      'd.txt',
      4,
    ]);
    expect(misfits).toEqual([
      {code: 'file', text: 'a;b.csv'},
      {code: 'file', text: 'i.txt'},
      {code: 'body', text: 'bad'},
    ]);
  });

  it('make the headers', () => {
    expect(headers("-H 'X-A:  b ' -H 'x-empty;' -H 'accept:' -H 'Content-Length: 3'")).toEqual([
      ['X-A', 'b'],
      ['x-empty', ''],
    ]);
    expect(headers('-u user:pä:ss')).toEqual([['authorization', 'Basic dXNlcjpww6Q6c3M=']]);
    expect(headers('--oauth2-bearer abc')).toEqual([['authorization', 'Bearer abc']]);
    expect(headers("-u a:b -H 'Authorization: Bearer c'")).toEqual([['Authorization', 'Bearer c']]);
    expect(headers('-b a=1 -b "b=2; c=3"')).toEqual([['cookie', 'a=1; b=2; c=3']]);
    expect(headers('-A me/1 -e https://b.example -r 0-9')).toEqual([
      ['user-agent', 'me/1'],
      ['referer', 'https://b.example'],
      ['range', 'bytes=0-9'],
    ]);
    expect(read('curl https://user:p%40ss@api.example.com/a')).toEqual({
      method: 'GET',
      url: URL,
      headers: [['authorization', 'Basic dXNlcjpwQHNz']],
    });
    expect(read('curl https://100%:%zz@api.example.com/a')?.headers).toEqual([
      ['authorization', `Basic ${btoa('100%:%zz')}`],
    ]);
    expect(told(`curl ${URL} -b cookies.txt -H @headers.txt -H nonsense`)).toEqual([
      'file: headers.txt',
      'header: nonsense',
      'file: cookies.txt',
    ]);
  });

  it('read bytes of headers as Latin-1 and those of bodies as UTF-8', () => {
    expect(headers("-H $'x: caf\\xe9' -H 'y: café'")).toEqual([
      ['x', 'café'],
      ['y', 'café'],
    ]);
    expect(body("--data-raw $'caf\\xc3\\xa9'")).toBe('café');
  });

  it('may be written together, with their values, and end at two hyphens', () => {
    expect(
      read(`curl -sSLiXPUT -Ha:b -dx -o out.json --compressed -w '%{http_code}' -- ${URL}`),
    ).toEqual({
      method: 'PUT',
      url: URL,
      headers: [
        ['a', 'b'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
      body: 'x',
    });
  });

  it('may have their values behind an equals sign, as curl 8.16 takes them', () => {
    expect(
      read(`curl --request=POST --url=${URL}?a=b --header=x-a:b=c --data='{"a":"b=c"}' --data=`),
    ).toEqual({
      method: 'POST',
      url: `${URL}?a=b`,
      headers: [
        ['x-a', 'b=c'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
      body: '{"a":"b=c"}&',
    });
    expect(read(`curl --json='[1]' --request=PUT ${URL}`)).toMatchObject({
      method: 'PUT',
      body: '[1]',
    });
    expect(body(`--form='a=1;type=text/csv' --form-string=b==`)).toEqual([
      {name: 'a', text: '1', mediaType: 'text/csv'},
      {name: 'b', text: '='},
    ]);
    expect(headers('--user=a:b --cookie=c=d')).toEqual([
      ['authorization', 'Basic YTpi'],
      ['cookie', 'c=d'],
    ]);
  });

  it('are listed where a page has no means for them', () => {
    expect(told(`curl -k --max-time 5 -x http://proxy:1 --frobnicate --header=a:b ${URL}`)).toEqual(
      ['option: -k', 'option: --max-time', 'option: -x', 'option: --frobnicate'],
    );
    expect(told(`curl --frobnicate=secret --silent=x --max-time=5 ${URL}`)).toEqual([
      'option: --frobnicate',
      'option: --silent',
      'option: --max-time',
    ]);
    expect(told(`curl ${URL} --next ${URL}/b -d x`)).toEqual([
      'option: --next',
      `address: ${URL}/b`,
    ]);
  });
});

describe('a command that a browser has copied', () => {
  it('is read as Chrome writes it for bash', () => {
    const command = String.raw`curl 'https://api.example.com/a?b=c%20d' \
  -X 'PUT' \
  -H 'accept: */*' \
  -H 'accept-language: nl-NL,nl;q=0.9' \
  -b 'session=abc; theme=dark' \
  -H 'content-type: application/json' \
  -H 'x-empty;' \
  --data-raw $'{"name":"it\'s caf\u00e9\u0021\\n","id":9007199254740993}' \
  --insecure`;
    const {request, misfits} = parseCurl(command);
    expect(request).toEqual({
      method: 'PUT',
      url: 'https://api.example.com/a?b=c%20d',
      headers: [
        ['accept', '*/*'],
        ['accept-language', 'nl-NL,nl;q=0.9'],
        ['content-type', 'application/json'],
        ['x-empty', ''],
        ['cookie', 'session=abc; theme=dark'],
      ],
      body: '{"name":"it\'s café!\\n","id":9007199254740993}',
    });
    expect(misfits).toEqual([{code: 'option', text: '--insecure'}]);
  });

  it('is read as Chrome writes it for cmd', () => {
    const command =
      'curl ^"https://api.example.com/a?b=c^%^20d^&e=f^" ^\r\n  -X ^"POST^" ^\r\n  -H ^"content-type: application/json^" ^\r\n  --data-raw ^"^{^\\^"path^\\^":^\\^"C:^\\^\\x^\\^",^\\^"lines^\\^":^\\^"1^\r\n\r\n2^\\^"^}^"';
    expect(read(command)).toEqual({
      method: 'POST',
      url: 'https://api.example.com/a?b=c%20d&e=f',
      headers: [['content-type', 'application/json']],
      body: '{"path":"C:\\x","lines":"1\n2"}',
    });
  });

  it('is read as older Chromes write it for cmd', () => {
    const command =
      'curl "https://api.example.com/a" ^\n  -H "x-note: a^ ""b"" c" ^\n  --data-raw "{\\"a\\":\\"C:\\\\x\\"}" ^\n  --compressed';
    expect(read(command)).toEqual({
      method: 'POST',
      url: URL,
      headers: [
        ['x-note', 'a^ "b" c'],
        ['content-type', 'application/x-www-form-urlencoded'],
      ],
      body: '{"a":"C:\\\\x"}',
    });
  });

  it('is read as Firefox writes it', () => {
    const command =
      "curl 'https://api.example.com/a' --compressed -X POST -H 'User-Agent: Mozilla/5.0' -H 'Content-Type: multipart/form-data; boundary=--x' --data-binary $'----x\\r\\nContent-Disposition: form-data; name=\"a\"\\r\\n\\r\\n1\\r\\n----x--\\r\\n'";
    expect(read(command)?.body).toBe(
      '----x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n----x--\r\n',
    );
  });
});
