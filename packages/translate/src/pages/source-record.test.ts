import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readSourceRecord, writeSourceRecord} from './source-record.ts';

const ID = '0123456789abcdef0123456789abcdef01234567';
const OTHER = 'ffffffffffffffffffffffffffffffffffffffff';
const FINGERPRINT = 'v1-0123456789abcdef';

describe('the record of what a page was made from', () => {
  it('is added as the last lines of the front matter', () => {
    expect(
      writeSourceRecord('---\ntitle: x\n---\n\nText.\n', {id: ID, fingerprint: FINGERPRINT}),
    ).toBe(`---\ntitle: x\nsource: ${ID}\nsource-fingerprint: ${FINGERPRINT}\n---\n\nText.\n`);
  });

  it('takes the place of the one before, and leaves quotes and comments alone', () => {
    expect(writeSourceRecord(`---\nsource: "${OTHER}" # by hand\ntitle: x\n---\n`, {id: ID})).toBe(
      `---\nsource: "${ID}" # by hand\ntitle: x\n---\n`,
    );
    expect(writeSourceRecord('---\nsource:\ntitle: x\n---\n', {id: ID})).toBe(
      `---\nsource: ${ID}\ntitle: x\n---\n`,
    );
  });

  it('keeps Windows line ends and a byte order mark, read as text or byte by byte', () => {
    const page = '---\r\ntitle: x\r\n---\r\n\r\nText.\r\n';
    const done = `---\r\ntitle: x\r\nsource: ${ID}\r\n---\r\n\r\nText.\r\n`;
    for (const mark of ['', '\uFEFF', '\u00EF\u00BB\u00BF'])
      expect(writeSourceRecord(mark + page, {id: ID})).toBe(mark + done);
  });

  it('gives a page without front matter one', () => {
    expect(writeSourceRecord('\uFEFFText.\n\n---\n\nMore.\n', {id: ID})).toBe(
      `\uFEFF---\nsource: ${ID}\n---\n\nText.\n\n---\n\nMore.\n`,
    );
  });

  it('is not looked for in the body of the page', () => {
    expect(readSourceRecord(`---\ntitle: x\n---\n\nsource: ${ID}\n`)).toEqual({});
    expect(readSourceRecord(`Text.\n\n---\nsource: ${ID}\n---\n`)).toEqual({});
  });

  it('is read as text, so that an id like a number stays what it is', () => {
    const id = '1234567890123456789012345678901234567e10';
    expect(readSourceRecord(`---\nsource: ${id}\n---\n`)).toEqual({record: {id}});
    expect(
      readSourceRecord(
        `\uFEFF---\r\nsource: ${ID}\r\nsource-fingerprint: ${FINGERPRINT}\r\n---\r\n`,
      ),
    ).toEqual({record: {id: ID, fingerprint: FINGERPRINT}});
  });

  it('that is no id of git is told with its line', () => {
    expect(readSourceRecord('---\ntitle: x\nsource: docs/x.mdx\n---\n')).toEqual({
      wrong: {line: 3, value: 'docs/x.mdx'},
    });
  });

  it('changes nothing but its own lines, whatever the page is', () => {
    const lines = fc.array(
      fc.constantFrom('title: "a: b"', 'x: |', '  source: no', '# note', 'keywords:', '  - é', ''),
      {maxLength: 6},
    );
    fc.assert(
      fc.property(lines, fc.string(), fc.constantFrom('\n', '\r\n'), (matter, body, eol) => {
        const page = ['---', ...matter, '---', body].join(eol);
        const once = writeSourceRecord(page, {id: OTHER, fingerprint: FINGERPRINT});
        expect(
          once.replace(`source: ${OTHER}${eol}source-fingerprint: ${FINGERPRINT}${eol}`, ''),
        ).toBe(page);
        expect(readSourceRecord(once)).toEqual({record: {id: OTHER, fingerprint: FINGERPRINT}});
        expect(writeSourceRecord(once, {id: ID, fingerprint: FINGERPRINT})).toBe(
          once.replace(OTHER, ID),
        );
      }),
    );
  });
});
