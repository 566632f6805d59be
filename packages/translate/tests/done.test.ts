import {afterAll, describe, expect, it} from 'vitest';
import {doneSite, DUTCH, ENGLISH, FILES, onDisk, rules, states} from './done-site.ts';
import {NL, newSite, removeFolders} from './site.ts';

afterAll(removeFolders);

describe('done', () => {
  it('records the id that git gives to the English page, and changes no other byte', () => {
    const site = newSite(FILES);
    const id = site.git('hash-object', 'docs/page.mdx').trim();
    expect(site.run('done page --locale nl').text).toContain(
      `recorded as a translation of docs/page.mdx (${id.slice(0, 10)})`,
    );
    expect(onDisk(site, `${NL}/page.mdx`)).toMatch(
      `title: Een pagina\nsource: ${id}\nsource-fingerprint: v1-`,
    );
    expect(onDisk(site, `${NL}/page.mdx`).replace(/^source.*\n/gm, '')).toBe(
      Buffer.from(DUTCH).toString('latin1'),
    );
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
    expect(findings).toMatchObject([
      {file: `${NL}/page.mdx`, line: 9, rule: 'structure', severity: 'error'},
    ]);
    expect(text).toContain('Then run "npm run translate -- done page --locale nl" again.');
    expect(onDisk(site, `${NL}/page.mdx`)).toBe(before);
  });

  it('refuses a page that is missing or is no UTF-8', () => {
    const site = newSite({
      ...FILES,
      'docs/other.mdx': ENGLISH,
      'docs/third.mdx': ENGLISH,
      [`${NL}/third.mdx`]: Buffer.from(DUTCH, 'latin1'),
    });
    expect(rules(site, 'done other --locale nl')).toEqual(['error page-missing']);
    expect(site.run('done other --locale nl').text).toMatch(
      /^\S+: not recorded:\n[^\n]+\n {4}Copy docs\/other\.mdx to [^\n]+\n$/,
    );
    expect(rules(site, 'done third --locale nl')).toEqual(['error encoding']);
  });

  it('keeps Windows line ends and byte order marks, and knows the page again on a checkout with LF', () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const site = newSite(
      {'docs/page.mdx': windows(ENGLISH), [`${NL}/page.mdx`]: windows(DUTCH)},
      false,
    );
    site.git('init', '-q');
    site.git('config', 'core.autocrlf', 'true');
    site.commit();
    site.run('done page --locale nl');
    expect(onDisk(site, `${NL}/page.mdx`).replace(/^source.*\r\n/gm, '')).toBe(
      Buffer.from(windows(DUTCH)).toString('latin1'),
    );
    expect(onDisk(site, `${NL}/page.mdx`)).toContain(
      site.git('rev-parse', 'HEAD:docs/page.mdx').trim(),
    );
    expect(states(site)).toEqual([['page.mdx', 'complete']]);
    site.write('docs/page.mdx', `\uFEFF${ENGLISH}`);
    expect(states(site)).toEqual([['page.mdx', 'complete']]);
  });

  it('says which changes of the English the record covers', () => {
    const site = newSite(FILES);
    expect(site.run('done page --locale nl').text).toContain(
      '  This is the first record of this page.\n  Next: commit the page.\n',
    );
    site.commit();
    site.write(
      'docs/page.mdx',
      ENGLISH.replace('has words', 'holds words').replace(
        '- another thing\n',
        '- another thing\n- a third thing\n',
      ),
    );
    site.write(
      `${NL}/page.mdx`,
      Buffer.from(onDisk(site, `${NL}/page.mdx`), 'latin1')
        .toString()
        .replace('- een ander ding\n', '- een ander ding\n- een derde ding\n'),
    );
    const {text, json} = site.run('done page --locale nl');
    expect(text).toContain(
      '  The record includes 2 changes of the English page since the previous record:\n    line 5: paragraph changed: "The first paragraph holds words."\n    line 11: paragraph added, below "Below": "a third thing"\n  Next: commit the page.\n',
    );
    expect(json).toMatchObject({
      pages: [
        {
          outcome: 'recorded',
          changes: [
            {how: 'changed', line: 5},
            {how: 'added', line: 11},
          ],
        },
      ],
    });
    site.write(
      'docs/page.mdx',
      onDisk(site, 'docs/page.mdx').replace('first paragraph', 'first\nparagraph'),
    );
    expect(site.run('done page --locale nl').text).toContain(
      'The visible English text has not changed',
    );
  });

  it('says that what it covers is not known, where git does not have the old page', () => {
    const site = doneSite(FILES, false);
    site.write('docs/page.mdx', ENGLISH.replace('has words', 'holds words'));
    const {text, json} = site.run('done page --locale nl');
    expect(text).toContain(
      'Git does not have the English version of the previous record, so its changes are unknown.',
    );
    expect(json).toMatchObject({
      pages: [{outcome: 'recorded', changes: [], why: 'unknown-source'}],
    });
  });
});
