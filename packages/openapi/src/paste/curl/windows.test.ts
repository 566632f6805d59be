import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseCurl} from './parse-curl.ts';

const URL = 'https://api.example.com/a';

const bodyOf = (command: string): unknown => {
  const {request, misfits} = parseCurl(command);
  expect(misfits, command).toEqual([]);
  return request?.body;
};

/** How browsers quote a text for cmd, as their sources do it. */
const QUOTED: Record<string, (text: string) => string> = {
  'Chrome until 2018': (text) => {
    const mark = /[\r\n]/.test(text) ? '^"' : '"';
    return `${mark}${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
      .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
      .replace(/\r?\n/g, '^\n\n')}${mark}`;
  },
  'Chrome until 2024': (text) => {
    const mark = /[\r\n]/.test(text) ? '^"' : '"';
    return `${mark}${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`&]/g, '^$&')
      .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
      .replace(/\r?\n/g, '^\n\n')}${mark}`;
  },
  Chrome: (text) =>
    `^"${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '\\"')
      .replace(/[^a-zA-Z0-9\s_\-:=+~'/.',?;()*`]/g, '^$&')
      .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
      .replace(/[^ -~\r\n]/g, ' ')
      .replace(/\r?\n|\r/g, '^\n\n')}^"`,
  Firefox: (text) =>
    `"${text
      .replace(/\\/g, '\\\\')
      .replace(/"/g, '""')
      .replace(/[`$]/g, '\\$&')
      .replace(/[^a-zA-Z0-9\s_\-:=+~/.',?;()*$&\\{}"`]/g, '^$&')
      .replace(/%(?=[a-zA-Z0-9_])/g, '%^')
      .replace(/\r\n?/g, '\n')
      .replace(/\n/g, '"^\r\n\r\n"')}"`,
};

describe('a command that a browser has copied for cmd', () => {
  it('may have carets within quotation marks', () => {
    const command =
      'curl "https://api.example.com/a?b=c^%^3Ad" ^\r\n  -H "content-type: application/json" ^\r\n  --data-binary "^{^\\^"user^\\^":^\\^"hello^\\^"^}" ^\r\n  --compressed';
    expect(parseCurl(command)).toEqual({
      request: {
        method: 'POST',
        url: 'https://api.example.com/a?b=c%3Ad',
        headers: [['content-type', 'application/json']],
        body: '{"user":"hello"}',
      },
      misfits: [],
    });
  });

  it('may have one line', () => {
    expect(parseCurl('curl "https://api.example.com/a?b=c^%^3Ad" --compressed').request?.url).toBe(
      'https://api.example.com/a?b=c%3Ad',
    );
    expect(bodyOf(`curl "${URL}" --data-raw "^[1,2^]"`)).toBe('[1,2]');
    expect(bodyOf(`curl "${URL}" --data-raw "a^|b"`)).toBe('a|b');
  });

  it('may have an apostrophe in several texts', () => {
    expect(bodyOf(`curl "${URL}" ^\n  -H "a: it's" ^\n  -d "don't"`)).toBe("don't");
  });

  it.each(Object.entries(QUOTED))('gives the text back that %s has quoted', (name, quoted) => {
    const isAscii = name === 'Chrome';
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '"',
            '\\',
            '%',
            '%41',
            '^',
            '&',
            '$',
            '`',
            "'",
            '{',
            '}',
            '!',
            '|',
            '<',
            '\n',
            '\\"',
            ' ',
            '"" ',
          ),
          isAscii ? fc.string({maxLength: 3}) : fc.string({unit: 'grapheme', maxLength: 3}),
        ),
        {maxLength: 12},
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const command = `curl ${quoted(`${URL}?a=b%20c`)} ^\r\n  -H ${quoted('x-note: [é]'.replace(isAscii ? 'é' : '', ''))} ^\r\n  --data-raw ${quoted(value)} ^\r\n  --compressed`;
        const {request} = parseCurl(command);
        expect(request?.url).toBe(`${URL}?a=b%20c`);
        expect(request?.body).toBe(value);
      }),
      {numRuns: 500},
    );
  });

  it('keeps the carets of a command that was written by hand', () => {
    expect(bodyOf(`curl "${URL}" ^\n -d "x ^ y"`)).toBe('x ^ y');
    expect(bodyOf(`curl ${URL} -d "2^10"`)).toBe('2^10');
    expect(bodyOf(`curl ${URL} -d "^[a-z]+$"`)).toBe('^[a-z]+$');
    expect(bodyOf(`curl ${URL} -d '^{^}'`)).toBe('^{^}');
  });
});

describe('a command of PowerShell', () => {
  it('goes on behind a backtick at the end of a line', () => {
    const command = `curl.exe -X POST \`\r\n  "${URL}" \`\r\n  -H 'content-type: application/json' \`\r\n  -d '{"a":"b"}'\r\n`;
    expect(parseCurl(command)).toEqual({
      request: {
        method: 'POST',
        url: URL,
        headers: [['content-type', 'application/json']],
        body: '{"a":"b"}',
      },
      misfits: [],
    });
  });

  it.each([
    [`'it''s'`, "it's"],
    [`'{\\"a\\":\\"b\\"}'`, '{"a":"b"}'],
    [`'{"a":"say \\"hi\\""}'`, '{"a":"say \\"hi\\""}'],
    ['"{`"a`": `$1}"', '{"a": $1}'],
    ['"{\\`"a\\`":1}"', '{"a":1}'],
    ['"{""a"":1}"', '{"a":1}'],
    [`"{\\"a\\": \\"b\\" }"`, '{"a": "b" }'],
    ['"a`r`nb`tc`u{e9}"', 'a\r\nb\tcé'],
    ['"C:\\temp\\"', 'C:\\temp\\'],
    [`@'\n{"a": "it's"}\n'@`, '{"a": "it\'s"}'],
    ['a` b#c', 'a b#c'],
    [`'$USER \`n'`, '$USER `n'],
  ])('has the quotation marks of PowerShell: %s', (data, meant) => {
    expect(bodyOf(`curl.exe ${URL} \`\n  -H "a: b" \`\n  -d ${data}`)).toBe(meant);
  });

  it('is never run: its expansions are told and stay', () => {
    const {request, misfits} = parseCurl(
      `curl.exe ${URL} \`\n  -H "x-a: $env:TOKEN" \`\n  -d "\`"$(Get-Date)\`" \${b}" | more`,
    );
    expect(request?.headers[0]).toEqual(['x-a', '$env:TOKEN']);
    expect(request?.body).toBe('"$(Get-Date)" ${b}');
    expect(misfits.map(({code, text}) => `${code}: ${text}`)).toEqual([
      'expansion: $env:TOKEN',
      'expansion: $(Get-Date)',
      'expansion: ${b}',
      'operator: |',
    ]);
  });

  it('is told where a quotation mark is not closed', () => {
    const {misfits} = parseCurl(`curl.exe ${URL} \`\n  -d "a`);
    expect(misfits).toEqual([{code: 'unfinished', text: ''}]);
  });
});
