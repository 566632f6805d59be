import {describe, expect, it} from 'vitest';
import {parseCurl} from './parse-curl.ts';
import {read, URL} from '../../../tests/curl-fixture.ts';

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
