import {describe, expect, it} from 'vitest';
import {parseCurl} from './parse-curl.ts';
import {body, read, told, URL} from '../../../tests/curl-fixture.ts';

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

  it('are reported where a shell would expand them, and never expanded', () => {
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

  it('end where the shell ends the command, and the rest is reported', () => {
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

  it('are reported when there is no curl, no address or no end of a quotation', () => {
    expect(told('wget https://api.example.com')).toEqual(['notCurl: ']);
    expect(told('')).toEqual(['notCurl: ']);
    expect(told('curl -X POST')).toEqual(['noAddress: ']);
    expect(told('curl ftp://example.com/x')).toEqual(['noAddress: ftp://example.com/x']);
    expect(told(`curl ${URL} -d 'x`)).toEqual(['unfinished: ']);
    expect(told(`curl ${URL} -d "x`)).toEqual(['unfinished: ']);
    expect(told(`curl ${URL} -d`)).toEqual(['unfinished: -d']);
  });
});
