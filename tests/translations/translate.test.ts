import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import type {Status} from '../../src/translations/status';
import {NL, newFolder, newSite, removeFolders, siteIn, type Site} from './site';

const ENGLISH = '---\ntitle: A page\n---\n\nThe first paragraph has words.\n\n## Below {/* #below */}\n\n- one thing\n- another thing\n\nThe end of it.\n';
const DUTCH = '---\ntitle: Een pagina\n---\n\nDe eerste alinea heeft woorden.\n\n## Onder {/* #below */}\n\n- één ding\n- een ander ding\n\nHet einde ervan.\n';
const FILES = {'docs/page.mdx': ENGLISH, [`${NL}/page.mdx`]: DUTCH};

afterAll(removeFolders);

const states = (site: Site): unknown[] => (site.run('status').json as Pick<Status, 'languages'>).languages[0]?.pages.items.map(({page, state, why, changes}) => [page, state, ...(why ? [why] : []), ...changes.map(({line, how}) => `${line} ${how}`)]) ?? [];
const rules = (site: Site, line: string): string[] => site.run(line).findings.map(({rule, severity}) => `${severity} ${rule}`);
const onDisk = (site: Site, path: string): string => readFileSync(join(site.root, path), 'latin1');

/** A site whose page has been recorded as done and committed. */
function doneSite(files: Record<string, string> = FILES, isInGit = true): Site {
  const site = newSite(files, isInGit);
  expect(site.run('done page --locale nl').findings).toEqual([]);
  if (isInGit) site.commit();
  return site;
}

describe('done', () => {
  it('records the id that git gives to the English page, and changes no other byte', () => {
    const site = newSite(FILES);
    const id = site.git('hash-object', 'docs/page.mdx').trim();
    expect(site.run('done page --locale nl').text).toContain(`recorded as made from docs/page.mdx (${id.slice(0, 10)})`);
    expect(onDisk(site, `${NL}/page.mdx`)).toMatch(`title: Een pagina\nsource: ${id}\nsource-fingerprint: v1-`);
    expect(onDisk(site, `${NL}/page.mdx`).replace(/^source.*\n/gm, '')).toBe(Buffer.from(DUTCH).toString('latin1'));
    expect(site.run('done page --locale nl').json).toMatchObject({pages: [{outcome: 'unchanged'}]});
  });

  it('computes the same id without git', () => {
    const [inGit, without] = [newSite(FILES), newSite(FILES, false)];
    for (const site of [inGit, without]) site.run('done page --locale nl');
    expect(onDisk(without, `${NL}/page.mdx`)).toBe(onDisk(inGit, `${NL}/page.mdx`));
  });

  it('refuses a page with an error, tells its line and how to go on, and writes nothing', () => {
    const site = newSite({...FILES, [`${NL}/page.mdx`]: DUTCH.replace('- een ander ding\n', '')});
    const before = onDisk(site, `${NL}/page.mdx`);
    const {text, findings} = site.run('done page --locale nl');
    expect(findings).toMatchObject([{file: `${NL}/page.mdx`, line: 9, rule: 'structure', severity: 'error'}]);
    expect(text).toContain('Then run "npm run translate -- done page --locale nl" again.');
    expect(onDisk(site, `${NL}/page.mdx`)).toBe(before);
  });

  it('refuses a page that is missing or is no UTF-8', () => {
    const site = newSite({...FILES, 'docs/other.mdx': ENGLISH, 'docs/third.mdx': ENGLISH, [`${NL}/third.mdx`]: Buffer.from(DUTCH, 'latin1')});
    expect(rules(site, 'done other --locale nl')).toEqual(['error page-missing']);
    expect(site.run('done other --locale nl').text).toMatch(/^\S+: there is nothing to record yet:\n[^\n]+\n {4}Copy docs\/other\.mdx to [^\n]+\n$/);
    expect(rules(site, 'done third --locale nl')).toEqual(['error encoding']);
  });

  it('keeps Windows line ends and byte order marks, and knows the page again on a checkout with LF', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const site = newSite({'docs/page.mdx': windows(ENGLISH), [`${NL}/page.mdx`]: windows(DUTCH)}, false);
    site.git('init', '-q');
    site.git('config', 'core.autocrlf', 'true');
    site.commit();
    site.run('done page --locale nl');
    expect(onDisk(site, `${NL}/page.mdx`).replace(/^source.*\r\n/gm, '')).toBe(Buffer.from(windows(DUTCH)).toString('latin1'));
    expect(onDisk(site, `${NL}/page.mdx`)).toContain(site.git('rev-parse', 'HEAD:docs/page.mdx').trim());
    expect(states(site)).toEqual([['page.mdx', 'complete']]);
    site.write('docs/page.mdx', `\uFEFF${ENGLISH}`);
    expect(states(site)).toEqual([['page.mdx', 'complete']]);
  });
});

describe('status', () => {
  it('tells complete, outdated, missing and orphaned pages, in any folder', () => {
    const site = doneSite({...FILES, 'docs/deep/er/new.mdx': ENGLISH, [`${NL}/gone.mdx`]: DUTCH, [`${NL}/deep/old.md`]: DUTCH});
    expect(states(site)).toEqual([['deep/er/new.mdx', 'missing'], ['page.mdx', 'complete'], ['deep/old.md', 'orphaned'], ['gone.mdx', 'orphaned']]);
    expect(rules(site, 'status')).toEqual(['warning page-missing', 'warning page-orphaned', 'warning page-orphaned']);
    expect(site.run('status').text).toContain('docs/deep/er/new.mdx');
  });

  it('tells which parts of the source changed since, and counts the words that did not', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'has more words').replace('- another thing\n', '- another thing\n- a third thing\n'));
    expect(states(site)).toEqual([['page.mdx', 'outdated', '5 changed', '11 added']]);
    expect(site.run('status').json).toMatchObject({languages: [{locale: 'nl', pages: {words: {total: 20, done: 11}}, percent: 55}]});
    expect(site.run('status').text).toContain('line 11: paragraph added, below "Below": "a third thing"');
    expect(site.run('status').text).toContain('Next: npm run translate -- diff page --locale nl');
  });

  it('is not misled by a cosmetic edit of the source, with git or without', () => {
    for (const isInGit of [true, false]) {
      const site = doneSite(FILES, isInGit);
      site.write('docs/page.mdx', ENGLISH.replace('first paragraph', 'first\nparagraph').replaceAll('- ', '* '));
      expect(states(site)).toEqual([['page.mdx', 'complete']]);
    }
  });

  it('compares with the old page in git where a record has no fingerprint', () => {
    const site = doneSite();
    site.write(`${NL}/page.mdx`, onDisk(site, `${NL}/page.mdx`).replace(/^source-fingerprint.*\n/m, ''));
    site.write('docs/page.mdx', ENGLISH.replace('first paragraph', 'first\nparagraph'));
    expect(states(site)).toEqual([['page.mdx', 'complete']]);
  });

  it('does not take a typo mended in the translation for a new translation', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'has more words'));
    site.write(`${NL}/page.mdx`, onDisk(site, `${NL}/page.mdx`).replace('einde', 'slot'));
    site.commit();
    expect(states(site)).toEqual([['page.mdx', 'outdated', '5 changed']]);
  });

  it('knows in a shallow clone and without git that a page is current or outdated, and says that it does not know what changed', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'has more words'));
    site.commit();
    const folder = newFolder();
    execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(site.root).href, folder], {stdio: 'pipe'});
    const shallow = siteIn(folder);
    expect(states(shallow)).toEqual([['page.mdx', 'outdated', 'unknown-source']]);
    expect(shallow.run('status').text).toContain('what changed is not known here');
    expect(shallow.run('diff page --locale nl').findings).toMatchObject([{rule: 'page-outdated', severity: 'error', hint: expect.stringContaining('git fetch --unshallow')}]);
    rmSync(join(folder, '.git'), {recursive: true});
    expect(states(shallow)).toEqual([['page.mdx', 'outdated', 'unknown-source']]);
    shallow.write('docs/page.mdx', ENGLISH);
    expect(states(shallow)).toEqual([['page.mdx', 'complete']]);
  });

  it('tells a page without a record, and a record that is no id as an error with its line', () => {
    const site = newSite({...FILES, 'docs/b.mdx': ENGLISH, [`${NL}/b.mdx`]: DUTCH.replace('---\n\n', 'source: yesterday\n---\n\n')});
    expect(states(site)).toEqual([['b.mdx', 'outdated', 'wrong-record'], ['page.mdx', 'outdated', 'no-record']]);
    expect(site.run('status').findings).toMatchObject([{file: `${NL}/b.mdx`, line: 3, rule: 'source-id', severity: 'error'}, {rule: 'page-outdated', severity: 'warning'}]);
  });

  it('counts interface strings and descriptions, too', () => {
    const site = newSite({
      ...FILES,
      'static/openapi/api.yaml': 'openapi: 3.1.0\ninfo: {title: An API, version: "1", description: What it does all day.}\n',
      'i18n/nl/openapi/api.overlay.yaml': 'overlay: 1.1.0\ninfo: {title: nl, version: "1"}\nactions:\n  - target: $.info\n    update: {title: Een API}\n  - target: $.paths.none\n    update: {summary: x}\n',
      'i18n/nl/code.json': '{"go": {"message": "Go"}, "left": {"message": "Over"}}',
      'i18n/nl/glossary.yaml': 'terms: []\n',
      // Stands in for Docusaurus: writes the strings of the source.
      'node_modules/@docusaurus/core/bin/docusaurus.mjs': 'import {mkdirSync, writeFileSync} from "node:fs";\nconst folder = `${process.argv.at(-1)}/i18n/en`;\nmkdirSync(folder, {recursive: true});\nwriteFileSync(`${folder}/code.json`, JSON.stringify({go: {message: "Go"}, stop: {message: "Stop now"}}));\n',
    }, false);
    site.run('done page --locale nl');
    expect(site.run('status').json).toMatchObject({languages: [{
      interface: {entries: {total: 2, done: 0}, words: {total: 3, done: 0}},
      descriptions: {entries: {total: 2, done: 1}, words: {total: 7, done: 2}},
    }]});
    expect(rules(site, 'status')).toEqual(['warning string-same', 'warning string-missing', 'warning string-left-over', 'error overlay-target', 'warning overlay-untranslated']);
    site.write('i18n/nl/code.json', '{\n"go": {"message": "Go"}\n"left": {}}');
    expect(site.run('status').findings).toMatchObject([{rule: 'interface-json', line: 3}, {}, {}, {}, {}]);
  });

  it('says the same from its cache, without it, and with a damaged one', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'has more words'));
    const first = site.run('status');
    expect(site.run('status')).toEqual(first);
    const cache = join(site.root, '.cache/translate.json');
    writeFileSync(cache, readFileSync(cache, 'utf8').slice(0, 100));
    expect(site.run('status')).toEqual(first);
    rmSync(join(site.root, '.cache'), {recursive: true});
    site.write('.cache', 'no folder');
    expect(site.run('status')).toEqual(first);
  });
});

describe('diff', () => {
  it('shows each change beside the translation that it belongs to', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'holds words').replace('- another thing\n', '- another thing\n- a third thing\n').replace('\nThe end of it.\n', ''));
    expect(site.run('diff page --locale nl').text).toBe(`docs/page.mdx: 3 changes since the Dutch page was made

1 of 3: paragraph changed
  docs/page.mdx:5
  en  The first paragraph [-has-]{+holds+} words.
  ${NL}/page.mdx:7
  nl  De eerste alinea heeft woorden.

2 of 3: paragraph added, below "Below"
  docs/page.mdx:11
  en  {+a third thing+}
  It goes behind:
  ${NL}/page.mdx:12
  nl…  een ander ding

3 of 3: paragraph removed, below "Below"
  docs/page.mdx:11
  en  [-The end of it.-]
  ${NL}/page.mdx:14
  nl  Het einde ervan.

Next: bring ${NL}/page.mdx up to date, then run
  npm run translate -- done page --locale nl
`);
  });

  it('finds the Dutch text where the translator has already begun', () => {
    const site = doneSite();
    site.write('docs/page.mdx', ENGLISH.replace('- one thing\n', '- zero\n- one thing\n').replace('The end', 'The very end'));
    site.write(`${NL}/page.mdx`, Buffer.from(onDisk(site, `${NL}/page.mdx`), 'latin1').toString().replace('- één ding', '- nul\n- één ding'));
    expect(site.run('diff page --locale nl').text).toContain('nl  Het einde ervan.');
  });

  it('says that nothing changed, or that there is no translation', () => {
    const site = doneSite({...FILES, 'docs/new.mdx': ENGLISH});
    expect(site.run('diff page --locale nl')).toMatchObject({text: 'docs/page.mdx has not changed since the Dutch page was made.\n', findings: []});
    expect(rules(site, 'diff new --locale nl')).toEqual(['error page-missing']);
  });
});

describe('what is typed', () => {
  const site = newSite({...FILES, 'i18n/it/code.json': '{}', 'docs/a/errors.mdx': ENGLISH, 'docs/b/errors.mdx': ENGLISH});

  it.each([
    ['diff page', 'No language is named. Add "--locale it" or "--locale nl".'],
    ['diff page --locale nk', 'There is no language "nk" in i18n/. There is: it, nl.'],
    ['diff --locale nl', 'No page is named. Write, for example, "npm run translate -- diff a/errors --locale nl".'],
    ['diff pgae --locale nl', 'There is no page "pgae" in docs/. Did you mean page?'],
    ['diff page nl', 'There is no page "nl" in docs/. Did you mean the language? Write "--locale nl".'],
    ['check zzzzzzzz', 'There is no page "zzzzzzzz" in docs/. A page has the name of its file in docs/.'],
    [`import ${NL}/page.mdx`, `"${NL}/page.mdx" is neither XLIFF nor PO. Name the file that "export" wrote and your tool gave back. A page that you edit yourself needs no import.`],
    ['diff errors --locale nl', 'Several pages are called "errors". Name one of a/errors, b/errors.'],
    [`diff ${NL}/page.mdx --locale it`, 'More than one language is named: it, nl. Name one.'],
    ['status page', '"status" takes no page ("page"). Write "npm run translate -- diff page" to see what changed in a page.'],
    ['status --local nl', 'The option "--local" is not known. Did you mean --locale?'],
    ['status --locale', '--locale names no language. Write, for example, "--locale nl".'],
  ])('is answered in plain words: %s', (line, answer) => {
    expect(site.run(line).findings.map(({message, hint}) => `${message} ${hint}`)[0]).toBe(answer);
  });

  it('may be the path of a translation, which says the language', () => {
    expect(site.run(`done ${NL}/page.mdx`).json).toMatchObject({locale: 'nl', pages: [{outcome: 'recorded'}]});
  });
});

describe('the command', () => {
  const CLI = join(import.meta.dirname, '../../scripts/translate.mjs');
  const command = (root: string, ...args: string[]): {code: number; out: string; err: string} => {
    try {
      return {code: 0, out: execFileSync(process.execPath, [CLI, ...args], {encoding: 'utf8', stdio: 'pipe', env: {...process.env, TRANSLATE_ROOT: root, FORCE_COLOR: ''}}), err: ''};
    } catch (error) {
      const {status: code, stdout, stderr} = error as {status: number; stdout: string; stderr: string};
      return {code, out: stdout, err: stderr};
    }
  };

  it('ends with 0 and plain text where nothing is wrong, in colour on request, and as JSON for machines', () => {
    const site = doneSite();
    expect(command(site.root, 'status')).toEqual({code: 0, out: 'Dutch (nl): 100 % of 16 words\n  pages                        1 of 1 complete  100 %\n', err: ''});
    expect(command(site.root, 'status', '--color').out).toContain('\u001B[1mDutch (nl)\u001B[22m');
    expect(JSON.parse(command(site.root, 'status', '--json').out)).toMatchObject({languages: [{locale: 'nl', percent: 100}], findings: []});
  }, 30_000);

  it('ends with 1 and says why where something is wrong', () => {
    const site = doneSite();
    expect(command(site.root, 'stauts')).toEqual({code: 1, out: '', err: 'There is no verb "stauts". Did you mean status?\n'});
    expect(command(site.root, 'diff', 'pgae', '--locale', 'nl', '--json')).toMatchObject({code: 1, err: ''});
    site.write(`${NL}/page.mdx`, DUTCH.replace('Het einde', 'Het einnde'));
    expect(command(site.root, 'check', '--github')).toMatchObject({code: 0, out: `::warning file=${NL}/page.mdx,line=12,col=5,title=spelling::"einnde" is in no Dutch dictionary.%0ADid you mean "einde", "einden" or "eindde"? Mend it or, if it is right, add it as a line to i18n/nl/words.txt.\n0 errors, 1 warning.\n`});
    expect(command(site.root, '--help')).toMatchObject({code: 0, out: expect.stringContaining('npm run translate -- VERB [PAGE] [options]')});
  }, 30_000);
});
