import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeLink, encodeLink, LONGEST_LINK, type LinkValues} from './linkCode.ts';

/** Any text, lone surrogates and NUL included. */
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 60}),
  fc
    .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 40})
    .map((units) => String.fromCharCode(...units)),
);

const anyValues: fc.Arbitrary<LinkValues> = fc.record(
  {
    operation: anyText,
    example: anyText,
    parameters: fc.dictionary(
      fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'x-sandbox-name')),
      anyText,
      {maxKeys: 5},
    ),
    body: anyText,
    server: fc.constantFrom('mock', 'local', 'real', 'own'),
    url: anyText,
    mediaType: anyText,
    accept: anyText,
    security: fc.nat(),
  },
  {requiredKeys: ['operation', 'example', 'parameters']},
);

const VALUES: LinkValues = {
  operation: 'createBatch',
  example: '',
  parameters: {'x-sandbox-name': 'dev'},
  body: '{"a": 1}',
  server: 'own',
  url: 'https://api.example.com',
};

const pack = (value: unknown): string =>
  `#try=1.${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

describe('encodeLink and decodeLink', () => {
  it('bring back any text as it was', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const {fragment, isTooLong} = encodeLink(values);
        expect(isTooLong).toBe(false);
        expect(decodeLink(fragment)).toEqual({values});
      }),
      {numRuns: 500},
    );
  });

  it('write only characters that no program takes for the end of an address', () => {
    fc.assert(
      fc.property(
        anyValues,
        (values) => void expect(encodeLink(values).fragment).toMatch(/^#try=1\.[\w-]+$/),
      ),
    );
  });

  it('say that a body of 100 KB is too long, for the one who makes the link and for the one who opens it', () => {
    const {fragment, isTooLong} = encodeLink({...VALUES, body: 'x'.repeat(100_000)});
    expect(isTooLong).toBe(true);
    expect(decodeLink(fragment)).toEqual({mistake: 'tooLong'});
  });

  it('agree on what is too long, to the character', () => {
    const lengths = Array.from({length: 200}, (_, more) =>
      encodeLink({...VALUES, body: 'x'.repeat(11_750 + more)}),
    );
    expect(lengths.some(({isTooLong}) => isTooLong)).toBe(true);
    expect(lengths.some(({isTooLong}) => !isTooLong)).toBe(true);
    for (const {fragment, isTooLong} of lengths) {
      expect(isTooLong).toBe(fragment.length > LONGEST_LINK);
      expect('values' in decodeLink(fragment)).toBe(!isTooLong);
    }
  });
});

describe('decodeLink', () => {
  it('never throws, and finds nothing in what is no link', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => void expect(decodeLink(`#try=${text}`)).toHaveProperty('mistake'),
      ),
    );
    fc.assert(
      fc.property(
        anyText,
        (text) => void expect(decodeLink(pack(text))).toEqual({mistake: 'damaged'}),
      ),
    );
  });

  it('finds a link that was cut off damaged, wherever it was cut', () => {
    const {fragment} = encodeLink(VALUES);
    for (let end = '#try='.length; end < fragment.length; end += 1)
      expect(decodeLink(fragment.slice(0, end))).toEqual({mistake: 'damaged'});
  });

  it('finds a link in other letters, or with something behind it, damaged', () => {
    const {fragment} = encodeLink(VALUES);
    for (const text of [
      fragment.toLowerCase(),
      `${fragment}.`,
      `${fragment})`,
      `${fragment}%20`,
      fragment.replace('#try=1.', '#try=0.'),
    ])
      expect(decodeLink(text)).toEqual({mistake: 'damaged'});
  });

  it('says that a link of a later version is too new', () => {
    expect(decodeLink('#try=2.whatever:it&holds')).toEqual({mistake: 'tooNew'});
  });

  it.each([
    ['no object', []],
    ['no operation', {e: '', p: {}}],
    ['no parameters', {o: 'a', e: ''}],
    ['a list of parameters', {o: 'a', e: '', p: ['x']}],
    ['a parameter that is a number', {o: 'a', e: '', p: {limit: 1}}],
    ['a parameter that is an object', {o: 'a', e: '', p: {limit: {}}}],
    ['a body that is an object', {o: 'a', e: '', p: {}, b: {}}],
    ['a server that there is not', {o: 'a', e: '', p: {}, s: 'evil'}],
    ['a media type that is a number', {o: 'a', e: '', p: {}, m: 1}],
    ['a choice of credentials that is a text', {o: 'a', e: '', p: {}, c: '1'}],
    ['an address that is a list', {o: 'a', e: '', p: {}, u: ['https://a.example']}],
  ])('finds %s damaged', (_, value) => {
    expect(decodeLink(pack(value))).toEqual({mistake: 'damaged'});
  });

  it('passes over members that it does not know', () => {
    expect(decodeLink(pack({o: 'a', e: '', p: {}, z: 1}))).toEqual({
      values: {operation: 'a', example: '', parameters: {}},
    });
  });
});
