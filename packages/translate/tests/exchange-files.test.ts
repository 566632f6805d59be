import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {newSite, NL, removeFolders, type Site} from './site.ts';

afterAll(removeFolders);

const newTranslatedSite = (): Site =>
  newSite({
    'docs/a.mdx': '---\ntitle: A page\n---\n\nWords.\n',
    [`${NL}/a.mdx`]: '---\ntitle: Een pagina\n---\n\nWoorden.\n',
  });

const messages = (site: Site, line: string): string[] =>
  site.run(line).findings.map(({message}) => message);

describe('export --out', () => {
  const OTHERS: [string, (path: string) => void][] = [
    ['a file of the site', (path) => execFileSync('cp', ['/etc/hostname', path])],
    ['an empty file', (path) => execFileSync('touch', [path])],
    ['a link to a file', (path) => symlinkSync('/etc/hostname', path)],
    ['a pipe', (path) => execFileSync('mkfifo', [path])],
    ['a device', (path) => symlinkSync('/dev/full', path)],
  ];

  it.each(OTHERS)('does not overwrite %s', (_, make) => {
    const site = newTranslatedSite();
    const path = join(site.root, 'x.xlf');
    make(path);
    expect(messages(site, `export a --locale nl --out ${path}`)).toEqual([
      `"${path}" exists, and is no exchange file.`,
    ]);
  });

  it('does not overwrite other XLIFF or PO', () => {
    const site = newTranslatedSite();
    for (const text of ['<xliff version="1.2"/>', 'msgid "a"\nmsgstr "b"\n', '{"name": "x"}']) {
      site.write('x.po', text);
      expect(
        site.run(`export a --locale nl --out ${join(site.root, 'x.po')}`).findings.length,
      ).toBe(1);
      expect(readFileSync(join(site.root, 'x.po'), 'utf8')).toBe(text);
    }
  });

  it('writes no file of a folder when one of them is taken', () => {
    const site = newTranslatedSite();
    site.write('docs/b.mdx', '---\ntitle: B\n---\n\nMore.\n');
    mkdirSync(join(site.root, 'out'));
    site.write('out/b.nl.xlf', 'mine');
    expect(site.run(`export --locale nl --out ${join(site.root, 'out')}`).findings.length).toBe(1);
    expect(existsSync(join(site.root, 'out/a.nl.xlf'))).toBe(false);
  });

  it.each(['xlf', 'po'])('writes a new file, and again over what it wrote (%s)', (extension) => {
    const site = newTranslatedSite();
    const line = `export a --locale nl --out ${join(site.root, `x.${extension}`)}`;
    expect(messages(site, line)).toEqual([]);
    expect(messages(site, line)).toEqual([]);
  });
});

describe('import', () => {
  it.each<[string, (path: string) => void, RegExp]>([
    ['a pipe', (path) => execFileSync('mkfifo', [path]), /not a regular file/],
    ['a device', (path) => symlinkSync('/dev/zero', path), /not a regular file/],
    [
      'a file that is not UTF-8',
      (path) => execFileSync('sh', ['-c', `printf 'msgid "\\351"' > ${path}`]),
      /not encoded as UTF-8/,
    ],
  ])('refuses %s by name', (_, make, message) => {
    const site = newTranslatedSite();
    make(join(site.root, 'x.po'));
    const [found = ''] = messages(site, 'import x.po');
    expect(found).toMatch(message);
    expect(found).toContain('x.po');
  });

  it.each([
    ['xlf', '\u202E'],
    ['xlf', '&#x2067;'],
    ['po', '\u202E'],
    ['po', '\u2066'],
    ['po', '\0'],
  ])('refuses a character that readers do not see (%s, %j)', (extension, character) => {
    const site = newTranslatedSite();
    const file = join(site.root, `x.${extension}`);
    site.run(`export a --locale nl --out ${file}`);
    const text = readFileSync(file, 'utf8');
    site.write(`x.${extension}`, text.replace('Een pagina', `Een${character} pagina`));
    const {findings, json} = site.run(`import x.${extension}`);
    expect(json).not.toMatchObject({outcome: 'written'});
    expect(findings.map(({message}) => message).join()).toMatch(/invisible character U\+/);
    expect(readFileSync(join(site.root, NL, 'a.mdx'), 'utf8')).toContain('Een pagina');
  });
});
