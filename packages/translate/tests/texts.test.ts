import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {newSite, removeFolders, type Site} from './site.ts';

const CODE = 'i18n/nl/code.json';
const OVERLAY = 'i18n/nl/openapi/api.overlay.yaml';
const API =
  'openapi: 3.1.0\ninfo:\n  title: An API\n  version: "1"\n  description: What it does all day with `id`.\n';
const API_NL =
  'overlay: 1.1.0\ninfo: {title: nl, version: "1"}\nactions:\n  - target: $.info\n    update:\n      title: Een API\n      description: Wat die de hele dag met `id` doet.\n';

const SOURCE = 'i18n/source/code.json';
const stringsFile = (messages: Record<string, string>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, {message}])),
  );
const STRINGS = {go: 'Send {count} files', stop: 'Stop it now'};
const DUTCH =
  '{\n  "go": {\n    "message": "{count} bestanden versturen"\n  },\n  "stop": {\n    "message": "Nu stoppen"\n  }\n}\n';
const FILES = {
  'docs/page.mdx': '---\ntitle: A page\n---\n',
  'static/openapi/api.yaml': API,
  [OVERLAY]: API_NL,
  [CODE]: DUTCH,
  [SOURCE]: stringsFile(STRINGS),
};

afterAll(removeFolders);

const told = (site: Site, line: string): string[] =>
  site
    .run(line)
    .findings.map(
      ({file, line: at, column, rule, message}) =>
        `${file.split('/').at(-1)}:${at}:${column} ${rule} ${message}`,
    );

/** Changes the English strings. */
const changeStrings = (site: Site, messages: Record<string, string>): void =>
  site.write(SOURCE, stringsFile(messages));

describe('texts outside of pages', () => {
  it('are checked with the pages, and by themselves when they are named', () => {
    const site = newSite(FILES, false);
    expect(site.run('check').text).toBe('4 texts in Dutch: no problems found.\n');
    expect(site.run('check strings').text).toBe('2 texts in Dutch: no problems found.\n');
    expect(site.run(`check ${OVERLAY}`).text).toBe('2 texts in Dutch: no problems found.\n');
    expect(site.run('check openapi --locale nl').text).toBe(
      '2 texts in Dutch: no problems found.\n',
    );
  });

  it('are told with the line of their file', () => {
    const site = newSite(
      {
        ...FILES,
        [CODE]: DUTCH.replace('{count} b', '{aantal} b').replace('Nu stoppen', 'Stop it now'),
        [OVERLAY]: API_NL.replace('`id` doet', '`naam` doet'),
      },
      false,
    );
    expect(told(site, 'check')).toEqual([
      'code.json:3:17 placeholder The placeholder {aantal} is {count} in English.',
      'code.json:5:3 string-same "stop" is the same as in English: "Stop it now".',
      'api.overlay.yaml:7:44 inline-code The code `naam` is `id` in English.',
    ]);
  });

  it('may contain two pieces of code with words between them', () => {
    const site = newSite(
      {
        ...FILES,
        'static/openapi/api.yaml': API.replace('with `id`', 'with `id` and `name`'),
        [OVERLAY]: API_NL.replace('met `id` doet', 'met `id` en `name` doet'),
      },
      false,
    );
    expect(told(site, 'check')).toEqual([]);
    site.write(OVERLAY, API_NL.replace('met `id` doet', 'met `id` en`name` doet'));
    expect(told(site, 'check')).toEqual([
      'api.overlay.yaml:7:51 code-spacing `name` needs a space or a hyphen next to the word.',
    ]);
  });

  it('are told anew when the translation, or what is recorded of it, changes', () => {
    const site = newSite(FILES, false);
    const outdated = (): string[] =>
      told(site, 'status')
        .filter((one) => one.includes('text-'))
        .map((one) => one.split(' ')[0] as string);
    site.run('done strings --locale nl');
    site.run('done openapi --locale nl');
    changeStrings(site, {...STRINGS, stop: 'Stop it at once'});
    site.write('static/openapi/api.yaml', API.replace('all day', 'all night'));
    expect(outdated()).toEqual(['code.json:6:17', 'api.overlay.yaml:7:20']);
    site.write(CODE, DUTCH.replace('{', '{\n'));
    site.write(OVERLAY, API_NL.replace('actions:', '\nactions:'));
    expect(outdated()).toEqual(['code.json:7:17', 'api.overlay.yaml:8:20']);
    site.run('done strings --locale nl');
    expect(outdated()).toEqual(['api.overlay.yaml:8:20']);
  });

  it('are outdated when their English changes after they were done, with what it was', () => {
    const site = newSite(FILES, false);
    expect(site.run('done strings --locale nl').text).toBe(
      'i18n/nl/sources.yaml: 2 interface strings recorded.\n  Next: commit this file.\n',
    );
    expect(site.run('done openapi --locale nl').text).toContain(
      '2 texts of the API descriptions recorded',
    );
    expect(told(site, 'status').filter((one) => one.includes('text-'))).toEqual([]);
    changeStrings(site, {...STRINGS, stop: 'Stop it at once'});
    site.write('static/openapi/api.yaml', API.replace('all day', 'all night'));
    expect(told(site, 'status').filter((one) => one.includes('text-'))).toEqual([
      'code.json:6:17 text-outdated The English text of "stop" has changed from "Stop it now" to "Stop it at once".',
      'api.overlay.yaml:7:20 text-outdated The English text of "/info/description" has changed from "What it does all day with `id`." to "What it does all night with `id`.".',
    ]);
    expect(site.run('status').json).toMatchObject({
      languages: [
        {interface: {entries: {total: 2, done: 1}}, descriptions: {entries: {total: 2, done: 1}}},
      ],
    });
    expect(site.run('done strings stop --locale nl').text).toContain(
      '1 interface string recorded. The English text had changed: stop.',
    );
    expect(
      told(site, 'status')
        .filter((one) => one.includes('text-'))
        .map((one) => one.split(' ')[0]),
    ).toEqual(['api.overlay.yaml:7:20']);
    expect(site.run('done strings --locale nl').json).toMatchObject({
      outcome: 'unchanged',
      texts: 2,
    });
  });

  it('are not outdated by white space, and one that is new is told to be recorded', () => {
    const site = newSite(FILES, false);
    site.run('done strings --locale nl');
    changeStrings(site, {...STRINGS, stop: 'Stop  it now ', more: 'More of it'});
    site.write(CODE, DUTCH.replace('  "stop"', '  "more": {"message": "Meer ervan"},\n  "stop"'));
    expect(told(site, 'status').filter((one) => one.includes('text-'))).toEqual([
      'code.json:1:1 text-unrecorded 1 text in this file has no record of the English version.',
      'api.overlay.yaml:1:1 text-unrecorded 2 texts in this file have no record of the English version.',
    ]);
  });

  it('are not recorded with an error in them, or under a key that is not there', () => {
    const site = newSite({...FILES, [CODE]: DUTCH.replace('{count} b', '{aantal} b')}, false);
    expect(site.run('done strings --locale nl').text).toContain(
      'not changed. Fix these errors first',
    );
    expect(() => readFileSync(join(site.root, 'i18n/nl/sources.yaml'))).toThrow();
    expect(site.run('done strings stpo --locale nl').findings).toMatchObject([
      {message: 'There is no translation with the key "stpo".', hint: 'Did you mean stop?'},
    ]);
    expect(site.run('done strings').json).toMatchObject({outcome: 'refused'});
    expect(site.run('done strings --locale nl,it').findings).toMatchObject([
      {message: 'i18n/locales.json does not contain the language "it".'},
    ]);
  });

  it('keep what is recorded of others, and lose what is gone', () => {
    const site = newSite(FILES, false);
    site.run('done strings --locale nl');
    changeStrings(site, {go: 'Send {count} files', other: 'Another one'});
    site.write(CODE, DUTCH.replace('"stop"', '"other"').replace('Nu stoppen', 'Nog een'));
    site.run('done strings other --locale nl');
    expect(readFileSync(join(site.root, 'i18n/nl/sources.yaml'), 'utf8')).toBe(
      '# The English texts that the translations in this folder were made from: written by "npm run translate -- done".\ncode.json:\n  go: Send {count} files\n  other: Another one\n',
    );
  });
});
