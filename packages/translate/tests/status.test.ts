import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {doneSite, DUTCH, ENGLISH, FILES, onDisk, rules, states} from './done-site.ts';
import {NL, newFolder, newSite, removeFolders, siteIn} from './site.ts';

afterAll(removeFolders);

describe('status', () => {
  it('tells complete, outdated, missing and orphaned pages, in any folder', () => {
    const site = doneSite({
      ...FILES,
      'docs/deep/er/new.mdx': ENGLISH,
      [`${NL}/gone.mdx`]: DUTCH,
      [`${NL}/deep/old.md`]: DUTCH,
    });
    expect(states(site)).toEqual([
      ['deep/er/new.mdx', 'missing'],
      ['page.mdx', 'complete'],
      ['deep/old.md', 'orphaned'],
      ['gone.mdx', 'orphaned'],
    ]);
    expect(rules(site, 'status')).toEqual([
      'warning page-missing',
      'warning page-orphaned',
      'warning page-orphaned',
    ]);
    expect(site.run('status').text).toContain('docs/deep/er/new.mdx');
  });

  it('tells which parts of the source changed since, and counts the words that did not', () => {
    const site = doneSite();
    site.write(
      'docs/page.mdx',
      ENGLISH.replace('has words', 'has more words').replace(
        '- another thing\n',
        '- another thing\n- a third thing\n',
      ),
    );
    expect(states(site)).toEqual([['page.mdx', 'outdated', '5 changed', '11 added']]);
    expect(site.run('status').json).toMatchObject({
      languages: [{locale: 'nl', pages: {words: {total: 20, done: 11}}, percent: 55}],
    });
    expect(site.run('status').text).toContain(
      'line 11: paragraph added, below "Below": "a third thing"',
    );
    expect(site.run('status').text).toContain('Next: npm run translate -- diff page --locale nl');
  });

  it('is not misled by a cosmetic edit of the source, with git or without', () => {
    for (const isInGit of [true, false]) {
      const site = doneSite(FILES, isInGit);
      site.write(
        'docs/page.mdx',
        ENGLISH.replace('first paragraph', 'first\nparagraph').replaceAll('- ', '* '),
      );
      expect(states(site)).toEqual([['page.mdx', 'complete']]);
    }
  });

  it('compares with the old page in git where a record has no fingerprint', () => {
    const site = doneSite();
    site.write(
      `${NL}/page.mdx`,
      onDisk(site, `${NL}/page.mdx`).replace(/^source-fingerprint.*\n/m, ''),
    );
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
    execFileSync('git', ['clone', '-q', '--depth', '1', pathToFileURL(site.root).href, folder], {
      stdio: 'pipe',
    });
    const shallow = siteIn(folder);
    expect(states(shallow)).toEqual([['page.mdx', 'outdated', 'unknown-source']]);
    expect(shallow.run('status').text).toContain(
      'changes unknown, since git does not have the recorded version',
    );
    expect(shallow.run('diff page --locale nl').findings).toMatchObject([
      {
        rule: 'page-outdated',
        severity: 'error',
        hint: expect.stringContaining('git fetch --unshallow'),
      },
    ]);
    rmSync(join(folder, '.git'), {recursive: true});
    expect(states(shallow)).toEqual([['page.mdx', 'outdated', 'unknown-source']]);
    shallow.write('docs/page.mdx', ENGLISH);
    expect(states(shallow)).toEqual([['page.mdx', 'complete']]);
  });

  it('tells a page without a record, and a record that is no id as an error with its line', () => {
    const site = newSite({
      ...FILES,
      'docs/b.mdx': ENGLISH,
      [`${NL}/b.mdx`]: DUTCH.replace('---\n\n', 'source: yesterday\n---\n\n'),
    });
    expect(states(site)).toEqual([
      ['b.mdx', 'outdated', 'wrong-record'],
      ['page.mdx', 'outdated', 'no-record'],
    ]);
    expect(site.run('status').findings).toMatchObject([
      {file: `${NL}/b.mdx`, line: 3, rule: 'source-id', severity: 'error'},
      {rule: 'page-outdated', severity: 'warning'},
    ]);
  });

  it('counts interface strings and descriptions, too', () => {
    const site = newSite(
      {
        ...FILES,
        'static/openapi/api.yaml':
          'openapi: 3.1.0\ninfo: {title: An API, version: "1", description: What it does all day.}\n',
        'i18n/nl/openapi/api.overlay.yaml':
          'overlay: 1.1.0\ninfo: {title: nl, version: "1"}\nactions:\n  - target: $.info\n    update: {title: Een API}\n  - target: $.paths.none\n    update: {summary: x}\n',
        'i18n/nl/code.json': '{"go": {"message": "Go"}, "left": {"message": "Over"}}',
        'i18n/nl/glossary.yaml': 'terms: []\n',
        'i18n/source/code.json': '{"go": {"message": "Go"}, "stop": {"message": "Stop now"}}',
      },
      false,
    );
    site.run('done page --locale nl');
    expect(site.run('status').json).toMatchObject({
      languages: [
        {
          interface: {entries: {total: 2, done: 0}, words: {total: 3, done: 0}},
          descriptions: {entries: {total: 2, done: 1}, words: {total: 7, done: 2}},
        },
      ],
    });
    expect(rules(site, 'status')).toEqual([
      'warning string-same',
      'warning string-missing',
      'warning string-left-over',
      'error overlay-target',
      'warning overlay-untranslated',
    ]);
    site.write('i18n/nl/code.json', '{\n"go": {"message": "Go"}\n"left": {}}');
    expect(site.run('status').findings).toMatchObject([
      {rule: 'interface-json', line: 3},
      {},
      {},
      {},
      {},
    ]);
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

  it('tells a page that a mistake keeps out of the site, and does not count its words', () => {
    const site = doneSite();
    const own = Buffer.from(onDisk(site, `${NL}/page.mdx`), 'latin1').toString();
    site.write(`${NL}/page.mdx`, own.replace('Het einde', 'Het {einde'));
    expect(states(site)).toEqual([['page.mdx', 'broken']]);
    const {text, json, findings} = site.run('status');
    expect(json).toMatchObject({
      languages: [
        {
          percent: 0,
          words: {total: 16, done: 0},
          pages: {items: [{state: 'broken', findings: [{line: 14, rule: 'syntax'}]}]},
        },
      ],
    });
    expect(text).toContain('0 of 1 complete');
    expect(text).toContain(
      '  Broken: readers get the English page because of an error (1)\n    docs/page.mdx\n      line 14: ',
    );
    expect(text).toContain('Next: npm run translate -- check page --locale nl');
    expect(findings).toMatchObject([
      {
        file: `${NL}/page.mdx`,
        line: 14,
        rule: 'page-broken',
        severity: 'error',
        message: expect.stringContaining('Readers get the English page because of this error'),
      },
    ]);
  });

  it('takes front matter without its dashes for such a mistake, as "check" does', () => {
    const site = doneSite();
    site.write(
      `${NL}/page.mdx`,
      Buffer.from(onDisk(site, `${NL}/page.mdx`), 'latin1')
        .toString()
        .replace('---\n', ''),
    );
    expect(states(site)).toEqual([['page.mdx', 'broken', 'no-record']]);
    expect(site.run('check').findings).toMatchObject([{line: 1, rule: 'syntax'}]);
  });
});
