import {describe, expect, it} from 'vitest';
import {parseCurl} from './parse-curl.ts';
import {body, read, told, URL} from '../../../tests/curl-fixture.ts';

const headers = (options: string): unknown => read(`curl ${URL} ${options}`)?.headers;
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
