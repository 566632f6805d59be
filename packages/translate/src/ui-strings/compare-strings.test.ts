import {describe, expect, it} from 'vitest';
import type {MessageFiles, Messages} from '../workspace/workspace.ts';
import {compareStrings} from './compare-strings.ts';

const files = (messages: Messages): MessageFiles => ({
  files: {'code.json': {messages, text: JSON.stringify(messages, null, 2)}},
  findings: [],
});
const compare = (source: Messages, own: Messages, same: string[] = [], shipped = {}) =>
  compareStrings({
    locale: 'nl',
    source: files(source),
    own: files(own),
    same: new Set(same),
    shipped,
  });

describe('the interface strings of a language', () => {
  it('are counted by words', () => {
    expect(
      compare({a: {message: 'Send it now'}, b: {message: 'Stop'}}, {a: {message: 'Nu versturen'}}),
    ).toMatchObject({entries: {total: 2, done: 1}, words: {total: 4, done: 3}});
  });

  it('do not count where they replace those of a package, since each language replaces others', () => {
    const source = {a: {message: 'Send it now'}, b: {message: 'Stop'}};
    const own = {a: {message: 'Nu versturen'}, b: {message: 'Stop'}};
    const {entries, words, findings} = compare(source, own, [], {b: 'Stoppen'});
    expect({entries, words}).toEqual({entries: {total: 1, done: 1}, words: {total: 3, done: 3}});
    expect(findings.map(({rule}) => rule)).toEqual(['string-same']);
  });

  it('are told when they are missing, left over or left in English, with file and line', () => {
    const {findings} = compare(
      {a: {message: 'Send'}, b: {message: 'Stop'}},
      {b: {message: 'Stop'}, old: {message: 'Weg'}},
    );
    expect(findings.map(({file, line, rule}) => [file, line, rule])).toEqual([
      ['i18n/nl/code.json', 1, 'string-missing'],
      ['i18n/nl/code.json', 2, 'string-same'],
      ['i18n/nl/code.json', 5, 'string-left-over'],
    ]);
  });

  it('may be the same as in English where the glossary says so, or where they hold no words', () => {
    expect(
      compare(
        {a: {message: 'OK'}, b: {message: '{count}'}},
        {a: {message: 'OK'}, b: {message: '{count}'}},
        ['OK'],
      ),
    ).toMatchObject({words: {total: 2, done: 2}, findings: []});
  });

  it('may be missing where the glossary says that they are the same as in English', () => {
    expect(compare({title: {message: 'Trains'}}, {}, ['Trains'])).toMatchObject({
      words: {total: 1, done: 1},
      findings: [],
    });
  });

  it('are told by their first 80 letters', () => {
    const {findings} = compare({a: {message: 'Send it now. '.repeat(20)}}, {});
    expect(findings[0]?.message).toBe(`"a" is not translated: "${'Send it now. '.repeat(6)}S…".`);
  });

  it('are not left over where the source could not be read', () => {
    expect(
      compareStrings({
        locale: 'nl',
        source: {files: {}, findings: []},
        own: files({a: {message: 'x'}}),
        same: new Set(),
        shipped: {},
      }).findings,
    ).toEqual([]);
  });
});
