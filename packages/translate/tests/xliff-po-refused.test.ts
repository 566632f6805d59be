import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {newSite, NL, removeFolders, type Site} from './site.ts';

const ENGLISH =
  '---\ntitle: A page\n---\n\nSend the `id` to **all** of the [others](./a.mdx).\n\nSecond paragraph.\n';
const DUTCH =
  '---\ntitle: Een pagina\n---\n\nStuur de `id` aan **alle** [andere](./a.mdx).\n\nTweede alinea.\n';

afterAll(removeFolders);

const contents = (site: Site): string =>
  readdirSync(site.root, {recursive: true, encoding: 'utf8'})
    .filter((name) => /^(?:docs|i18n)\/.*\.\w+$/.test(name))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(site.root, name), 'utf8')}`)
    .join('\n');

/** A site, and a file that was exported from it. */
function exported(extension: string): {
  site: Site;
  text: string;
  lineOf: (words: string) => number;
} {
  const site = newSite({
    'docs/a.mdx': ENGLISH,
    'docs/b.mdx': ENGLISH.replaceAll('a.mdx', 'b.mdx'),
    [`${NL}/a.mdx`]: DUTCH,
    [`${NL}/b.mdx`]: DUTCH.replaceAll('a.mdx', 'b.mdx'),
    'i18n/it/glossary.yaml': 'terms: []\n',
  });
  const file = `${site.root}/x.${extension}`;
  expect(site.run('done a b --locale nl').findings).toEqual([]);
  expect(site.run(`export --locale nl --out ${file}`).findings).toEqual([]);
  const text = readFileSync(file, 'utf8');
  return {site, text, lineOf: (words) => text.slice(0, text.indexOf(words)).split('\n').length};
}

type Case = {
  title: string;
  extension?: string;
  edit: (text: string) => string;
  at?: string;
  line?: number;
  rule: string;
  says: RegExp;
  options?: string;
};

const CASES: Case[] = [
  {
    title: 'XML that is not well-formed',
    edit: (text) => text.replace('</target>', '</targt>'),
    at: '</target>',
    rule: 'exchange-xml',
    says: /XML is not well-formed/,
  },
  {
    title: 'a file that was cut off',
    edit: (text) => text.slice(0, 900),
    rule: 'exchange-xml',
    says: /XML is not well-formed/,
  },
  {
    title: 'a document type',
    edit: (text) => text.replace('<xliff', '<!DOCTYPE xliff>\n<xliff'),
    line: 2,
    rule: 'exchange-xml',
    says: /<!DOCTYPE/,
  },
  {
    title: 'entities that multiply',
    edit: (text) =>
      text
        .replace(
          '<xliff',
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<xliff',
        )
        .replace('Tweede alinea.', '&b;'),
    line: 2,
    rule: 'exchange-xml',
    says: /<!DOCTYPE/,
  },
  {
    title: 'an entity that XML does not have',
    edit: (text) => text.replace('Tweede alinea.', '&nbsp;'),
    at: 'Tweede alinea.',
    rule: 'exchange-xml',
    says: /XML is not well-formed/,
  },
  {
    title: 'elements nested a thousand deep',
    edit: (text) =>
      text.replace('Tweede alinea.', `${'<mrk id="m1">'.repeat(1000)}x${'</mrk>'.repeat(1000)}`),
    at: 'Tweede alinea.',
    rule: 'exchange-xml',
    says: /nested/,
  },
  {
    title: 'XLIFF 1.2',
    edit: () =>
      '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
    line: 1,
    rule: 'exchange-xliff',
    says: /not XLIFF 2\.1, but <xliff> version 1\.2/,
  },
  {
    title: 'other XML',
    edit: () => '<html><body/></html>',
    line: 1,
    rule: 'exchange-xliff',
    says: /not XLIFF 2\.1/,
  },
  {
    title: 'another language',
    edit: (text) => text.replace('trgLang="nl"', 'trgLang="fr"'),
    line: 2,
    rule: 'exchange-language',
    says: /does not have the language "fr"/,
  },
  {
    title: 'another language than the one asked for',
    edit: (text) => text,
    line: 2,
    rule: 'exchange-language',
    says: /in Dutch, not in Italian/,
    options: ' --locale it',
  },
  {
    title: 'a tag that is missing',
    edit: (text) => text.replace(/Stuur de <ph [^>]*>/, 'Stuur de '),
    at: 'Stuur de',
    rule: 'exchange-tag',
    says: /does not contain the tag `id` \(tag 1\)/,
  },
  {
    title: 'a tag that stands twice',
    edit: (text) => text.replace(/(Stuur de )(<ph [^>]*>)/, '$1$2 $2'),
    at: 'Stuur de',
    rule: 'exchange-tag',
    says: /contains the tag `id` \(tag 1\) twice/,
  },
  {
    title: 'a tag that nobody knows',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede <ph id="9" dataRef="d1"/> alinea.'),
    at: 'Tweede alinea.',
    rule: 'exchange-tag',
    says: /tag \? \(tag 9\) is not in the English text/,
  },
  {
    title: 'a tag without a number',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede <ph id="x"/>alinea.'),
    at: 'Tweede alinea.',
    rule: 'exchange-xliff',
    says: /Unknown tag <ph id="x">/,
  },
  {
    title: 'tags that cross',
    edit: (text) =>
      text.replace(
        /<pc id="2"[^>]*>alle<\/pc> <pc id="3"[^>]*>andere<\/pc>/,
        '<sc id="2"/>alle <sc id="3"/><ec startRef="2"/>andere<ec startRef="3"/>',
      ),
    at: 'Stuur de',
    rule: 'exchange-tag',
    says: /overlap/,
  },
  {
    title: 'a unit that is missing',
    edit: (text) => text.replace(/ {4}<unit id="u2">[\s\S]*?<\/unit>\n/, ''),
    at: '<file id="f1"',
    rule: 'exchange-unit',
    says: /1 of 3 units of docs\/a\.mdx are missing; the first is u2/,
  },
  {
    title: 'a unit that is there twice',
    edit: (text) => text.replace('<unit id="u2">', '<unit id="u3">'),
    at: 'Stuur de',
    rule: 'exchange-unit',
    says: /not the exported English text of docs\/a\.mdx/,
  },
  {
    title: 'English that was changed',
    edit: (text) => text.replace('>Second paragraph.<', '>Third paragraph.<'),
    at: 'Tweede alinea.',
    rule: 'exchange-unit',
    says: /"Third paragraph\." is not the exported English text/,
  },
  {
    title: 'a page that this site does not have',
    edit: (text) => text.replace('docs/b.mdx"', 'docs/../../etc/passwd"'),
    at: 'original="docs/b.mdx"',
    rule: 'exchange-outdated',
    says: /docs\/\.\.\/\.\.\/etc\/passwd does not exist/,
  },
  {
    title: 'a page twice',
    edit: (text) => text.replace('original="docs/b.mdx"', 'original="docs/a.mdx"'),
    at: 'original="docs/b.mdx"',
    rule: 'exchange-file',
    says: /docs\/a\.mdx occurs twice/,
  },
  {
    title: 'a file without versions',
    edit: (text) => text.replace(/<notes><note category="source-version">.*/, ''),
    at: '<file id="f1"',
    rule: 'exchange-xliff',
    says: /no "source-version" note/,
  },
  {
    title: 'an address where words belong',
    edit: (text) => text.replace('Tweede alinea.', 'Zie https://evil.example nu.'),
    at: 'Tweede alinea.',
    rule: 'exchange-text',
    says: /cannot be written|would read differently/,
  },
  {
    title: 'a string of PO without end',
    extension: 'po',
    edit: (text) => text.replace('"Tweede alinea."', '"Tweede alinea.'),
    at: '"Tweede alinea."',
    rule: 'exchange-po',
    says: /string must begin and end/,
  },
  {
    title: 'an entry of PO without translation',
    extension: 'po',
    edit: (text) => text.replace('msgstr "Tweede alinea."\n', ''),
    at: 'msgid "Second paragraph."',
    rule: 'exchange-po',
    says: /has no msgstr/,
  },
  {
    title: 'PO without versions',
    extension: 'po',
    edit: (text) => text.replace(/"X-Versions.*\n/, ''),
    line: 1,
    rule: 'exchange-po',
    says: /no "X-Versions"/,
  },
  {
    title: 'PO in another language',
    extension: 'po',
    edit: (text) => text.replace('Language: nl', 'Language: pt_BR'),
    line: 1,
    rule: 'exchange-language',
    says: /does not have the language "pt-BR"/,
  },
  {
    title: 'PO that opens an expression',
    extension: 'po',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede {process.exit()}'),
    at: 'msgstr "Tweede alinea."',
    rule: 'exchange-tag',
    says: /\{process\.exit\(\)\} \(tag 1\) is not in the English text/,
  },
  {
    title: 'PO that imports',
    extension: 'po',
    edit: (text) => text.replace('Tweede alinea.', "import x from 'y'"),
    at: 'msgstr "Tweede alinea."',
    rule: 'exchange-text',
    says: /not valid MDX for one paragraph/,
  },
  {
    title: 'PO with a component',
    extension: 'po',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede <img src=x onerror=alert(1) />'),
    at: 'msgstr "Tweede alinea."',
    rule: 'exchange-text',
    says: /not valid MDX for one paragraph/,
  },
  {
    title: 'PO with a script',
    extension: 'po',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede <script>x</script>'),
    at: 'msgstr "Tweede alinea."',
    rule: 'exchange-tag',
    says: /is not in the English text/,
  },
  {
    title: 'PO with another link',
    extension: 'po',
    edit: (text) => text.replace('[andere](./a.mdx)', '[andere](javascript:alert(1))'),
    at: 'Stuur de',
    rule: 'exchange-tag',
    says: /is not in the English text/,
  },
  {
    title: 'PO with a brace that is left open',
    extension: 'po',
    edit: (text) => text.replace('Tweede alinea.', 'Tweede { alinea.'),
    at: 'msgstr "Tweede alinea."',
    rule: 'exchange-text',
    says: /not valid MDX for one paragraph/,
  },
  {
    title: 'PO with other code',
    extension: 'po',
    edit: (text) => text.replace('Stuur de `id`', 'Stuur de `ident`'),
    at: 'Stuur de',
    rule: 'exchange-tag',
    says: /`ident` \(tag 4\) is not in the English text/,
  },
];

describe('an exchange file that must not be imported', () => {
  test.each(CASES)(
    'is refused for $title, at its line, and nothing changes',
    ({extension = 'xlf', edit, at, line, rule, says, options = ''}) => {
      const {site, text, lineOf} = exported(extension);
      const damaged = edit(text);
      site.write(`x.${extension}`, damaged.replace('Een pagina', 'Een andere pagina'));
      const before = contents(site);
      const {findings, json, text: told} = site.run(`import x.${extension}${options}`);
      expect(findings[0]).toMatchObject({
        rule,
        severity: 'error',
        message: expect.stringMatching(says) as unknown,
        file: `x.${extension}`,
        ...(at || line ? {line: line ?? lineOf(at ?? '')} : {}),
      });
      expect({json, told, after: contents(site)}).toEqual({
        json: {outcome: 'refused'},
        told: 'Nothing was changed.\n',
        after: before,
      });
    },
  );

  test('is refused for English that has changed since, at the line of the text, and names what is new', () => {
    const {site, lineOf} = exported('xlf');
    site.write('docs/a.mdx', ENGLISH.replace('Second', 'Next'));
    expect(site.run('import x.xlf').findings).toMatchObject([
      {
        rule: 'exchange-outdated',
        line: lineOf('Tweede alinea.'),
        message: expect.stringContaining(
          '"Second paragraph." has changed in docs/a.mdx since the export',
        ) as unknown,
      },
    ]);
    site.write('docs/a.mdx', `${ENGLISH}\nMore.\n`);
    expect(site.run('import x.xlf').findings).toMatchObject([
      {
        rule: 'exchange-outdated',
        line: lineOf('<file id="f1"'),
        message: expect.stringContaining(
          'docs/a.mdx:9 has a text that was added after the export',
        ) as unknown,
      },
    ]);
  });

  test('is refused where the translation has changed since, unless both say the same', () => {
    const {site, text} = exported('xlf');
    const own = readFileSync(join(site.root, NL, 'a.mdx'), 'utf8');
    site.write(`${NL}/a.mdx`, own.replace('Tweede', 'De tweede'));
    site.write('x.xlf', text.replace('Een pagina', 'Een andere pagina'));
    expect(site.run('import x.xlf').findings).toMatchObject([
      {
        rule: 'exchange-translation',
        message: expect.stringContaining('The import would undo these changes') as unknown,
      },
    ]);
    site.write('x.xlf', text.replace('Een pagina', 'Een andere pagina'));
    site.write(`${NL}/a.mdx`, own);
    expect(site.run('import x.xlf').json).toMatchObject({outcome: 'written'});
    expect(site.run('import x.xlf')).toMatchObject({json: {outcome: 'unchanged'}, findings: []});
  });

  test('is refused when it is not there, or too large to be one', () => {
    const {site} = exported('xlf');
    expect(site.run('import none.xlf').findings).toMatchObject([
      {rule: 'exchange-file', message: 'The file "none.xlf" does not exist.'},
    ]);
    execFileSync('truncate', ['-s', '70M', join(site.root, 'x.xlf')]);
    expect(site.run('import x.xlf').findings).toMatchObject([
      {
        rule: 'exchange-file',
        message: expect.stringContaining('larger than 64 MB') as unknown,
      },
    ]);
  });
});
