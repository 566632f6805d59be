import {afterAll, describe, expect, it} from 'vitest';
import {NL, newSite, removeFolders} from './site.ts';

const ENGLISH =
  '---\ntitle: A page\n---\n\nSee [the other page](./other.mdx#here) and [below](#below).\n\n## Below {/* #below */}\n\nThe end of it.\n';
const DUTCH =
  '---\ntitle: Een pagina\n---\n\nZie [de andere pagina](./other.mdx#here) en [verderop](#below).\n\n## Verderop {/* #below */}\n\nHet einde ervan.\n';
const OTHER = '---\ntitle: Another page\n---\n\n## Some words here {/* #here */}\n';
const OTHER_NL = '---\ntitle: Een andere pagina\n---\n\n## Enkele woorden {/* #here */}\n';
const FILES = {
  'docs/page.mdx': ENGLISH,
  'docs/other.mdx': OTHER,
  [`${NL}/page.mdx`]: DUTCH,
  [`${NL}/other.mdx`]: OTHER_NL,
};

afterAll(removeFolders);

const told = (files: Record<string, string>, line = 'check'): string[] =>
  newSite({...FILES, ...files}, false)
    .run(line)
    .findings.map(
      ({file, line: at, rule, severity}) => `${file.replace(NL, 'nl')}:${at} ${severity} ${rule}`,
    );

describe('check', () => {
  it('says that nothing is to be mended where nothing is', () => {
    expect(newSite(FILES, false).run('check')).toMatchObject({
      text: '2 pages in Dutch: no problems found.\n',
      findings: [],
    });
  });

  it('tells each finding with its line and hint, counts them and names the next step', () => {
    const site = newSite(
      {...FILES, [`${NL}/page.mdx`]: DUTCH.replace('Het einde ervan.', 'The end of it.')},
      false,
    );
    expect(site.run('check page --locale nl').text).toBe(`  ${NL}/page.mdx:9:1 error untranslated
    Not translated: "The end of it.".
    Translate it into Dutch. The English text: docs/page.mdx:9.

1 page in Dutch: 1 error, 0 warnings.
Next: fix the errors, then run "npm run translate -- check page --locale nl" again.
`);
  });

  it('says of a page that has nothing to mend how to record it, and of one whose English has changed that it has', () => {
    const site = newSite(FILES);
    const next = 'Next: npm run translate -- done page --locale nl\n';
    expect(site.run('check page --locale nl').text).toBe(
      `1 page in Dutch: no problems found.\n${next}`,
    );
    site.run('done page --locale nl');
    expect(site.run('check page --locale nl').text).toBe('1 page in Dutch: no problems found.\n');
    site.write('docs/page.mdx', ENGLISH.replace('The end of it.', 'The very end of it.'));
    expect(site.run('check page --locale nl').text).toBe(`1 page in Dutch: no problems found.
docs/page.mdx has changed since the Dutch page was recorded.
Next: show the changes with npm run translate -- diff page --locale nl
  Update the translation, then run npm run translate -- done page --locale nl
`);
  });

  it('tells a link to a heading whose id another translated page has lost, as readers would follow it', () => {
    expect(told({[`${NL}/other.mdx`]: OTHER_NL.replace('#here', '#hier')})).toEqual([
      'nl/other.mdx:5 error heading-id',
      'nl/page.mdx:5 error link',
    ]);
  });

  it('follows a link to the English page where there is no translated one, and leaves what is broken in English, too, to its author', () => {
    const {'docs/page.mdx': page, 'docs/other.mdx': other, [`${NL}/page.mdx`]: dutch} = FILES;
    const site = newSite(
      {'docs/page.mdx': page, 'docs/other.mdx': other, [`${NL}/page.mdx`]: dutch} as Record<
        string,
        string
      >,
      false,
    );
    expect(site.run('check').findings).toEqual([]);
    site.write('docs/other.mdx', OTHER.replace('#here', '#there'));
    expect(site.run('check').findings).toEqual([]);
    expect(
      told(
        {
          'docs/third.mdx': ENGLISH,
          [`${NL}/third.mdx`]: DUTCH.replace('./other.mdx#here', './gone.mdx'),
        },
        'check third',
      ),
    ).toEqual(['nl/third.mdx:5 error link-target']);
  });

  it('tells a link that leads to no page in both languages', () => {
    const gone = (page: string): string => page.replace('./other.mdx#here', './gone.mdx');
    expect(told({'docs/page.mdx': gone(ENGLISH), [`${NL}/page.mdx`]: gone(DUTCH)})).toEqual([
      'nl/page.mdx:5 error link',
    ]);
  });

  it('tells a picture that readers do not find, neither beside the translation nor beside the English page', () => {
    const pictured = (page: string, url: string): string =>
      page.replace(/(The end of it|Het einde ervan)\./, `$1: ![x](${url}).`);
    const files = {
      'docs/page.mdx': pictured(ENGLISH, './a.png'),
      [`${NL}/page.mdx`]: pictured(DUTCH, './a.png'),
    };
    expect(told({...files, 'docs/a.png': ''})).toEqual([]);
    expect(told({...files, [`${NL}/a.png`]: ''})).toEqual([]);
    expect(told(files)).toEqual(['nl/page.mdx:9 error image']);
    expect(
      told({...files, 'docs/a.png': '', [`${NL}/page.mdx`]: pictured(DUTCH, '../a.png')}),
    ).toEqual(['nl/page.mdx:9 error image']);
  });

  it('tells of a page that is named and has no translation, or does not exist', () => {
    expect(told({'docs/new.mdx': ENGLISH}, 'check new --locale nl')).toEqual([
      'docs/new.mdx:1 error page-missing',
    ]);
    expect(told({'docs/new.mdx': ENGLISH})).toEqual([]);
    expect(told({}, 'check pgae')).toEqual([':1 error page-unknown']);
  });

  it('says the same from its cache', () => {
    const site = newSite(
      {...FILES, [`${NL}/page.mdx`]: DUTCH.replace('#below)', '#beneden)')},
      false,
    );
    const first = site.run('check');
    expect(first.findings.map(({rule}) => rule)).toEqual(['link-target']);
    expect(site.run('check')).toEqual(first);
  });

  it('tells what keeps a page out of the site, even where no rule does', () => {
    const english = ENGLISH.replace('The end', '![A picture](./a.png) The end');
    const dutch = DUTCH.replace('Het einde', '![Een afbeelding](./a.png) Het einde');
    expect(told({'docs/page.mdx': english, [`${NL}/page.mdx`]: dutch})).toEqual([
      'nl/page.mdx:9 error image',
    ]);
  });
});
