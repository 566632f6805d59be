import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, describe, expect, test} from 'vitest';
import {DUTCH, ENGLISH} from './pages.ts';
import {newFolder, newSite, NL, removeFolders, type Site} from './site.ts';

const FORMATS = [
  ['xliff', 'xlf'],
  ['po', 'po'],
] as const;

afterAll(removeFolders);

function smallSite(): Site {
  const site = newSite({
    'docs/a.mdx': ENGLISH,
    'docs/other.mdx': '---\ntitle: Other\n---\n\nHello.\n',
    [`${NL}/a.mdx`]: DUTCH.replace('source: x\n', ''),
    [`${NL}/other.mdx`]: '---\ntitle: Iets anders\n---\n\nHallo.\n',
  });
  expect(site.run('done a --locale nl').findings).toEqual([]);
  return site;
}

const read = (site: Site, path: string): string => readFileSync(join(site.root, path), 'utf8');

/** Exports a page, lets a translator change the file, and imports it. */
function exchange(
  site: Site,
  edit: (text: string) => string,
  extension = 'xlf',
  page = 'a',
): {messages: string[]; json: Record<string, unknown>; text: string; lines: string[]} {
  const file = join(newFolder(), `x.${extension}`);
  expect(site.run(`export ${page} --locale nl --out ${file}`).findings).toEqual([]);
  const given = edit(readFileSync(file, 'utf8'));
  site.write(`x.${extension}`, given);
  const before = existsSync(join(site.root, NL, `${page}.mdx`))
    ? read(site, `${NL}/${page}.mdx`)
    : undefined;
  const {findings, json, text} = site.run(`import x.${extension}`);
  if (json.outcome === 'refused' && before !== undefined)
    expect(read(site, `${NL}/${page}.mdx`)).toBe(before);
  return {
    messages: findings.map(({line, rule, message}) => `${line} ${rule}: ${message}`),
    json,
    text,
    lines: given.split('\n'),
  };
}

describe('a changed translation', () => {
  test.each(FORMATS)('lands in its block, and nothing else changes (%s)', (_, extension) => {
    const site = smallSite();
    const before = read(site, `${NL}/a.mdx`);
    const {messages, json} = exchange(
      site,
      (text) => text.replaceAll('Pas op', 'Let op'),
      extension,
    );
    expect(messages).toEqual([]);
    expect(json).toMatchObject({outcome: 'written', files: [{changed: 1, isRecorded: false}]});
    expect(read(site, `${NL}/a.mdx`)).toBe(before.replace('Pas op', 'Let op'));
  });

  test('is escaped, so that whatever a translator types stays words', () => {
    const site = smallSite();
    const {messages} = exchange(site, (text) =>
      text
        .replace('>Pas op<', '>{process.exit()} &lt;script&gt; *x* `y` import a:b<')
        .replace('>Hallo.<', '>import x<'),
    );
    expect(messages).toEqual([]);
    expect(read(site, `${NL}/a.mdx`)).toContain(
      ':::note[\\{process.exit()\\} \\<script\\> \\*x\\* \\`y\\` import a\\:b]',
    );
    exchange(site, (text) => text.replace('>Hallo.<', '>import x from y {1}<'), 'xlf', 'other');
    expect(read(site, `${NL}/other.mdx`)).toContain('\n&#105;mport x from y \\{1\\}\n');
  });

  test('reads in the page as it was typed, whatever was typed', () => {
    const site = smallSite();
    const {file, back} = {file: 'x.xlf', back: 'y.xlf'};
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            ' b',
            '{',
            '}',
            '<',
            '>',
            '`',
            '*',
            '_',
            '[',
            ']',
            '(',
            ')',
            '|',
            '#',
            '-',
            '1. ',
            ':x',
            '\\',
            '&amp',
            '~',
            '!',
            '"',
            "'",
            '\u00A0',
            'é',
            'export ',
            'import ',
            '::: ',
            '=',
            '+ ',
            '$',
          ),
          {minLength: 1, maxLength: 8},
        ),
        (pieces) => {
          const words = `x${pieces.join('')}x`.replace(/\s+/g, (space) =>
            space.includes('\u00A0') ? space : ' ',
          );
          const xml = words
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;');
          site.run(`export other --locale nl --out ${join(site.root, file)}`);
          site.write(
            file,
            read(site, file).replace(
              /(<target[^>]*>)(?!Iets)[^<]*/,
              (_, open: string) => open + xml,
            ),
          );
          const {json, findings} = site.run(`import ${file}`);
          expect(['written', 'unchanged'], JSON.stringify({words, findings})).toContain(
            json.outcome,
          );
          site.run(`export other --locale nl --out ${join(site.root, back)}`);
          expect(/<target[^>]*>(?!Iets)([^<]*)/.exec(read(site, back))?.[1]).toBe(xml);
        },
      ),
      {numRuns: 60},
    );
  }, 60_000);

  test.each(FORMATS)(
    'may move, leave out and add marks of emphasis, and move code (%s)',
    (_, extension) => {
      const site = smallSite();
      const edit = (text: string): string =>
        extension === 'po'
          ? text.replace(
              'msgstr "Stuur de `id` aan **alle** ',
              'msgstr "Aan *alle* stuur je de `id`, ook ',
            )
          : text.replace(
              /(<target[^>]*>)Stuur de (<ph id="1"[^>]*>) aan <pc id="2"[^>]*>alle<\/pc> /,
              '$1Aan <pc id="77" subType="xlf:i">alle</pc> stuur je de $2, ook ',
            );
      expect(exchange(site, edit, extension).messages).toEqual([]);
      expect(read(site, `${NL}/a.mdx`)).toContain(
        'Aan *alle* stuur je de `id`, ook [andere](./other.mdx "Title"), {/* note */} en ook aan \\{IMS_ORG\\}.',
      );
    },
  );
});

describe('a page that is behind', () => {
  const change = (site: Site): void => {
    site.commit();
    site.write(
      'docs/a.mdx',
      ENGLISH.replace('Be careful', 'Be very careful').replace(
        '## Parts',
        'A new sentence.\n\n## Parts',
      ),
    );
  };

  test.each(FORMATS)(
    'tells in %s what is new and what was before, and changes nothing when it comes back as it was',
    (_, extension) => {
      const site = smallSite();
      change(site);
      const {json, messages} = exchange(
        site,
        (text) => {
          expect(text).toContain('The English text was: Be careful');
          expect(text).toMatch(
            extension === 'po'
              ? /#, fuzzy\nmsgctxt .*\nmsgid "Be very careful"\nmsgstr "Pas op"/
              : /<segment state="initial" subState="site:needs-review">\s*<source[^>]*>Be very careful/,
          );
          return text;
        },
        extension,
      );
      expect({json, messages}).toMatchObject({json: {outcome: 'unchanged'}, messages: []});
    },
  );

  test.each(FORMATS)('is brought up to date and recorded (%s)', (_, extension) => {
    const site = smallSite();
    change(site);
    const edit = (text: string): string =>
      extension === 'po'
        ? text
            .replace(
              'msgid "A new sentence."\nmsgstr ""',
              'msgid "A new sentence."\nmsgstr "Een nieuwe zin."',
            )
            .replace('#, fuzzy\n', '')
            .replace('Pas op', 'Pas goed op')
        : text
            .replace(
              '<source xml:space="preserve">A new sentence.</source>',
              '$&<target>Een nieuwe zin.</target>',
            )
            .replace('Pas op', 'Pas goed op');
    const {messages, json} = exchange(site, edit, extension);
    expect({messages, json}).toMatchObject({
      messages: [],
      json: {files: [{changed: 2, untranslated: 0, unconfirmed: 0, isRecorded: true}]},
    });
    expect(read(site, `${NL}/a.mdx`)).toContain(
      'Een nieuwe zin.\n\n## Delen {/* #parts */}\n\n:::note[Pas goed op]',
    );
    expect(site.run('status --locale nl --json').json).toMatchObject({
      languages: [{pages: {items: [{page: 'a.mdx', state: 'complete'}, {}]}}],
    });
  });

  test('keeps its record while something is left to do', () => {
    const site = smallSite();
    change(site);
    const record = /source: .*/.exec(read(site, `${NL}/a.mdx`))?.[0];
    const {json} = exchange(site, (text) =>
      text.replace(
        '<source xml:space="preserve">A new sentence.</source>',
        '$&<target>Een nieuwe zin.</target>',
      ),
    );
    expect(json).toMatchObject({files: [{changed: 1, unconfirmed: 1, isRecorded: false}]});
    expect(read(site, `${NL}/a.mdx`)).toContain(record);
  });
});

describe('a page without translation', () => {
  test('is made from what is translated; the rest stays English, and is told', () => {
    const site = smallSite();
    rmSync(join(site.root, NL, 'a.mdx'));
    const {json, text} = exchange(site, (given) =>
      given.replace('<source xml:space="preserve">Parts</source>', '$&<target>Delen</target>'),
    );
    expect(json).toMatchObject({files: [{changed: 1, isRecorded: false}]});
    expect(text).toMatch(/1 text changed, \d+ not translated and shown in English/);
    expect(read(site, `${NL}/a.mdx`)).toBe(ENGLISH.replace('## Parts', '## Delen'));
  });
});
