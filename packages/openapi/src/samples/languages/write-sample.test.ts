import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {NAMED_CASES, sampleCases} from '../../../tests/samples/cases.ts';
import {seed} from '../../../../../tests/seed.ts';
import {descriptionNames, readDescription} from '../../description/description.node.ts';
import {operationIds} from '../../operation/find-operations.ts';
import {readOperation} from '../../operation/read-operations.ts';
import {defaultValues} from '../../request/build-request.ts';
import {validateRequest} from '../../validate/validate-request.ts';
import type {HttpRequest} from '../../request/types.ts';
import {MORE_LANGUAGES, type MoreLanguage} from './names.ts';
import {literalsOf} from './read-literals.ts';
import {isFaithful, writeSample} from './write-sample.ts';

const LANGUAGES = Object.keys(MORE_LANGUAGES) as MoreLanguage[];
const RUNS = Number(process.env.SAMPLE_RUNS ?? 200);

const post = (body: string): HttpRequest => ({
  method: 'POST',
  url: 'https://api.example.com/a?b=c',
  headers: [
    ['content-type', 'application/json'],
    ['x-key', 'k'],
  ],
  body,
});

const REQUESTS = [...Object.values(NAMED_CASES), ...sampleCases(RUNS)].map((make) =>
  make('https://api.example.com'),
);

describe('a sample in a further language', {timeout: 60_000}, () => {
  it.each(LANGUAGES)(
    `in %s holds the URL, the headers and the body of each request that it is offered for (TEST_SEED=${seed})`,
    (language) => {
      const samples = REQUESTS.map((request) => ({
        request,
        sample: writeSample(language, request),
      }));
      const offered = samples.filter(({sample}) => sample !== undefined);
      // The real share is between a third and nine tenths; far fewer would test too little.
      expect(offered.length).toBeGreaterThan(REQUESTS.length / 8);
      expect(
        offered.filter(({request, sample = ''}) => !isFaithful(language, request, sample)),
      ).toEqual([]);
      expect(
        offered.filter(({sample = ''}) =>
          /token(?:url|body|type|name|value)|url\.invalid/.test(sample),
        ),
      ).toEqual([]);
    },
  );

  it.each(LANGUAGES)(
    'in %s is offered for each operation of a description, filled in or not, unless it sends a file',
    (language) => {
      const root = fileURLToPath(new URL('../../../tests/site', import.meta.url));
      const operations = descriptionNames(root)
        .map((name) => readDescription(root, name))
        .flatMap((document) => operationIds(document).map((id) => readOperation(document, id)));
      const requests = operations.flatMap((operation) =>
        (['example', 'empty'] as const).map(
          (kind) =>
            validateRequest(operation, defaultValues(operation, kind), {placeholders: true})
              .request,
        ),
      );
      const missing = requests.filter(
        (request) =>
          typeof (request.body ?? '') === 'string' && writeSample(language, request) === undefined,
      );
      expect(requests.length).toBeGreaterThan(4);
      expect(missing).toEqual([]);
    },
  );

  it.each(LANGUAGES)(
    'in %s keeps a long number, quotation marks and commands in a body as they are',
    (language) => {
      const body =
        '{\n  "id": 9007199254740993,\n  "note": "it\'s $HOME #{x} `id` ${y} \\"q\\" ‘c’ </script>"\n}';
      expect(literalsOf(language, writeSample(language, post(body)) ?? '')).toContain(body);
    },
  );

  it.each(LANGUAGES)('in %s shows placeholders as they are', (language) => {
    const request: HttpRequest = {
      method: 'GET',
      url: 'https://api.example.com/batches/{BATCH_ID}',
      headers: [['Authorization', 'Bearer {ACCESS_TOKEN}']],
    };
    const literals = literalsOf(language, writeSample(language, request) ?? '').join('\n');
    expect(literals).toContain('/batches/{BATCH_ID}');
    expect(literals).toContain('Bearer {ACCESS_TOKEN}');
  });

  it.each(LANGUAGES)(
    'in %s is not offered for a file, nor for a method that its client does not know',
    (language) => {
      const file = new File(['x'], 'a.bin', {type: 'a/b'});
      expect(writeSample(language, {...post(''), body: file})).toBeUndefined();
      expect(writeSample(language, {...post(''), body: [{name: 'a', file}]})).toBeUndefined();
      expect(writeSample(language, {...post('x'), method: 'QUERY'})).toBeUndefined();
    },
  );

  it.each(LANGUAGES)('in %s writes a form without files out', (language) => {
    const sample =
      writeSample(language, {
        method: 'POST',
        url: 'https://api.example.com/',
        headers: [],
        body: [{name: 'a', text: "it's"}],
      }) ?? '';
    expect(literalsOf(language, sample).join('\n')).toContain('name="a"\r\n\r\nit\'s\r\n');
  });
});

describe('the check of a sample', () => {
  it.each<[MoreLanguage, string, string | undefined]>([
    ['go', String.raw`"a\x41\u00e9\101\\"`, 'aAéA\\'],
    ['go', '`a\\n`', 'a\\n'],
    ['go', String.raw`"\d"`, undefined],
    ['java', String.raw`"a\u0041\\u0041"`, 'aA\\u0041'],
    ['java', String.raw`"a\u0022 + "b"`, 'ab'],
    ['java', '"a\\n" +\n  "b"', 'a\nb'],
    ['java', String.raw`"\x41"`, undefined],
    ['csharp', String.raw`"a\u0041" + "\0"`, 'aA\0'],
    ['php', `'it\\'s \\n $x'`, "it's \\n $x"],
    ['php', '"$HOME"', undefined],
    ['php', '"{$x}"', undefined],
    ['php', String.raw`"\$HOME \u{e9}"`, '$HOME é'],
    ['ruby', '"#{x}"', undefined],
    ['ruby', String.raw`"\#{x}"`, '#{x}'],
    ['ruby', "'#{x}\\n'", '#{x}\\n'],
    ['rust', '"a\\u{e9}\nb"', 'aé\nb'],
    ['rust', 'r#"a"b\\n"#', 'a"b\\n'],
    ['rust', String.raw`&b"caf\xe9"[..]`, 'café'],
    ['powershell', "'it''s $x ‘‘ `n'", "it's $x ‘ `n"],
    ['powershell', '"$x"', undefined],
    ['powershell', '"`$x`n$([char]0x7f)""“„"', '$x\n\x7f"“'],
  ])('reads a literal of %s, %s, as the language does', (language, source, meant) => {
    expect(literalsOf(language, source)[0]).toBe(meant);
  });

  it('finds a body that the language would read otherwise', () => {
    const request = post('cost: $HOME');
    const sample = writeSample('php', request) ?? '';
    expect(isFaithful('php', request, sample)).toBe(true);
    expect(isFaithful('php', request, sample.replace("'cost: $HOME'", '"cost: $HOME"'))).toBe(
      false,
    );
    expect(
      isFaithful(
        'php',
        post('{"id": 9007199254740993}'),
        writeSample('php', post('{"id": 9007199254740992}')) ?? '',
      ),
    ).toBe(false);
    expect(
      isFaithful('php', {...request, headers: [...request.headers, ['x-more', '1']]}, sample),
    ).toBe(false);
    expect(isFaithful('php', {...request, url: `${request.url}d`}, sample)).toBe(false);
  });
});
