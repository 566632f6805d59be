import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {newFolder, newSite, NL, removeFolders, type Site} from './site.ts';

afterAll(removeFolders);

const page = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`;

/** Blocks with an expression, in English and in Dutch. */
const BLOCKS: [string, string, string][] = [
  ['a heading', "## The {'{x}'} path {/* #x */}", "## Het pad {'{x}'} {/* #x */}"],
  ['a heading that begins with it', '## {name} of it {/* #x */}', '## {name} ervan {/* #x */}'],
  ['a heading without ID', '## The {1 + 1} parts', '## De {1 + 1} delen'],
  ['a paragraph', 'Send {count} of them.', 'Stuur er {count}.'],
  ['a list item', '- Send {"`"} now.', '- Stuur nu {"`"}.'],
  ['a cell', '| Name |\n| --- |\n| the {x} |', '| Naam |\n| --- |\n| de {x} |'],
  ['the title of a note', ':::note[The {x}]\nWords.\n:::', ':::note[De {x}]\nWoorden.\n:::'],
  ['bold words', 'The **big {x}** thing.', 'Het **grote ding {x}**.'],
];

const siteWith = (english: string, dutch?: string): Site =>
  newSite(
    {
      'docs/a.mdx': page('A page', english),
      ...(dutch === undefined ? {} : {[`${NL}/a.mdx`]: page('Een pagina', dutch)}),
      'i18n/nl/words.txt': '',
    },
    false,
  );

const errorsOf = (site: Site): string[] =>
  site
    .run('check')
    .findings.filter(({severity}) => severity === 'error')
    .map(({rule}) => rule);

const without = (text: string): string => text.replace(/ ?\{(?!\/\*)[^}]*\}('\})?/, '');

describe.each(BLOCKS)('an expression in %s', (_, english, dutch) => {
  test('is checked', () => {
    expect(errorsOf(siteWith(english, dutch))).toEqual([]);
    const [rule] = errorsOf(siteWith(english, without(dutch)));
    expect(rule).toBe('expression');
  });

  test.each(['xlf', 'po'])('is protected in %s', (extension) => {
    const site = siteWith(english, dutch);
    expect(site.run('done a --locale nl').findings).toEqual([]);
    const before = readFileSync(join(site.root, NL, 'a.mdx'), 'utf8');
    const file = join(newFolder(), `x.${extension}`);
    expect(site.run(`export a --locale nl --out ${file}`).findings).toEqual([]);
    const exported = readFileSync(file, 'utf8');
    const put = (text: string): Record<string, unknown> => {
      site.write(`x.${extension}`, text);
      return site.run(`import x.${extension}`).json;
    };
    const changed = exported.replaceAll('Een pagina', 'De pagina');
    expect(put(changed)).toMatchObject({outcome: 'written'});
    const now = readFileSync(join(site.root, NL, 'a.mdx'), 'utf8');
    expect(now).toBe(before.replace('Een pagina', 'De pagina'));
    expect(errorsOf(site)).toEqual([]);
  });

  test('is written into a new translation', () => {
    const site = siteWith(english);
    const file = join(newFolder(), 'x.xlf');
    site.run(`export a --locale nl --out ${file}`);
    const text = readFileSync(file, 'utf8').replace(
      /<source([^>]*)>([\s\S]*?)<\/source>/g,
      '<source$1>$2</source><target$1>$2</target>',
    );
    site.write('x.xlf', text.replaceAll('state="initial"', 'state="translated"'));
    expect(site.run('import x.xlf').json).toMatchObject({outcome: 'written'});
    const expression = /\{(?!\/\*).*?\}('\})?/.exec(english)?.[0] ?? '';
    expect(readFileSync(join(site.root, NL, 'a.mdx'), 'utf8')).toContain(expression);
  });

  test('that a translator loses is refused', () => {
    const site = siteWith(english, dutch);
    const file = join(newFolder(), 'x.xlf');
    site.run(`export a --locale nl --out ${file}`);
    const lost = readFileSync(file, 'utf8').replace(
      /(<target[^>]*>(?:(?!<\/target>)[\s\S])*?)<ph [^>]*\/>/,
      '$1 weg ',
    );
    expect(lost).not.toBe(readFileSync(file, 'utf8'));
    site.write('x.xlf', lost);
    const {json, findings} = site.run('import x.xlf');
    expect(json).toMatchObject({outcome: 'refused'});
    expect(findings.length).toBeGreaterThan(0);
  });
});

test('a block of code that a translation loses is told', () => {
  expect(errorsOf(siteWith('Words.\n\n{code}\n\nMore.', 'Woorden.\n\nMeer.'))).toEqual([
    'structure',
  ]);
});
