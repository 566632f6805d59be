import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {doneSite, DUTCH, ENGLISH, FILES, onDisk, rules} from './done-site.ts';
import {NL, newSite, removeFolders} from './site.ts';

afterAll(removeFolders);

describe('diff', () => {
  it('shows each change beside the translation that it belongs to', () => {
    const site = doneSite();
    site.write(
      'docs/page.mdx',
      ENGLISH.replace('has words', 'holds words')
        .replace('- another thing\n', '- another thing\n- a third thing\n')
        .replace('\nThe end of it.\n', ''),
    );
    expect(site.run('diff page --locale nl').text)
      .toBe(`docs/page.mdx: 3 changes since the Dutch page was recorded

1 of 3: paragraph changed
  docs/page.mdx:5
  en  The first paragraph [-has-]{+holds+} words.
  ${NL}/page.mdx:7
  nl  De eerste alinea heeft woorden.

2 of 3: paragraph added, below "Below"
  docs/page.mdx:11
  en  {+a third thing+}
  Insert it after:
  ${NL}/page.mdx:12
  nl…  een ander ding

3 of 3: paragraph removed, below "Below"
  docs/page.mdx:11
  en  [-The end of it.-]
  ${NL}/page.mdx:14
  nl  Het einde ervan.

Next: update ${NL}/page.mdx, then run
  npm run translate -- done page --locale nl
`);
  });

  it('finds the Dutch text where the translator has already begun', () => {
    const site = doneSite();
    site.write(
      'docs/page.mdx',
      ENGLISH.replace('- one thing\n', '- zero\n- one thing\n').replace('The end', 'The very end'),
    );
    site.write(
      `${NL}/page.mdx`,
      Buffer.from(onDisk(site, `${NL}/page.mdx`), 'latin1')
        .toString()
        .replace('- één ding', '- nul\n- één ding'),
    );
    expect(site.run('diff page --locale nl').text).toContain('nl  Het einde ervan.');
  });

  it('says that nothing changed, or that there is no translation', () => {
    const site = doneSite({...FILES, 'docs/new.mdx': ENGLISH});
    expect(site.run('diff page --locale nl')).toMatchObject({
      text: 'docs/page.mdx has not changed since the Dutch page was recorded.\n',
      findings: [],
    });
    expect(rules(site, 'diff new --locale nl')).toEqual(['error page-missing']);
  });
});

describe('what is typed', () => {
  const site = newSite({
    ...FILES,
    'i18n/it/code.json': '{}',
    'docs/a/errors.mdx': ENGLISH,
    'docs/b/errors.mdx': ENGLISH,
  });

  it.each([
    ['diff page', 'The language is missing. Add "--locale it" or "--locale nl".'],
    [
      'diff page --locale nk',
      'i18n/locales.json does not contain the language "nk". Use it, nl, or add the language with "npm run translate -- add nk".',
    ],
    [
      'diff --locale nl',
      'The page is missing. Run, for example, "npm run translate -- diff a/errors --locale nl".',
    ],
    ['diff pgae --locale nl', 'The page "pgae" does not exist in docs/. Did you mean page?'],
    [
      'diff page nl',
      'The page "nl" does not exist in docs/. For the language, write "--locale nl".',
    ],
    [
      'check zzzzzzzz',
      'The page "zzzzzzzz" does not exist in docs/. Use the name of a file in docs/.',
    ],
    [
      `import ${NL}/page.mdx`,
      `"${NL}/page.mdx" is not an XLIFF or PO file. Use the file that "export" wrote and your tool saved. Pages that you edit directly need no import.`,
    ],
    [
      'diff errors --locale nl',
      'Several pages have the name "errors". Use one of a/errors, b/errors.',
    ],
    [
      `diff ${NL}/page.mdx --locale it`,
      'This command accepts only one language, but you entered it, nl. Keep one of them.',
    ],
    [
      'status page',
      '"status" does not accept pages, such as "page". Run "npm run translate -- diff page" to see the changes to a page.',
    ],
    ['status --local nl', 'Unknown option "--local". Did you mean --locale?'],
    ['status --locale', '--locale has no value. Write, for example, "--locale nl".'],
  ])('is answered in plain words: %s', (line, answer) => {
    expect(site.run(line).findings.map(({message, hint}) => `${message} ${hint}`)[0]).toBe(answer);
  });

  it('may be the path of a translation, which says the language', () => {
    expect(site.run(`done ${NL}/page.mdx`).json).toMatchObject({
      locale: 'nl',
      pages: [{outcome: 'recorded'}],
    });
  });
});

describe('the command', () => {
  const ROOT = join(import.meta.dirname, '../../..');
  const CLI = join(ROOT, 'packages/translate/dist/cli.js');
  const command = (root: string, ...args: string[]): {code: number; out: string; err: string} => {
    try {
      return {
        code: 0,
        out: execFileSync(process.execPath, [CLI, ...args], {
          encoding: 'utf8',
          stdio: 'pipe',
          env: {...process.env, TRANSLATE_ROOT: root, FORCE_COLOR: ''},
        }),
        err: '',
      };
    } catch (error) {
      const {
        status: code,
        stdout,
        stderr,
      } = error as {status: number; stdout: string; stderr: string};
      return {code, out: stdout, err: stderr};
    }
  };

  it('ends with 0 and plain text where nothing is wrong, in colour on request, and as JSON for machines', () => {
    const site = doneSite();
    expect(command(site.root, 'status')).toEqual({
      code: 0,
      out: 'Dutch (nl): 100% of 16 words\n  pages                        1 of 1 complete  100%\n',
      err: '',
    });
    expect(command(site.root, 'status', '--color').out).toContain('\u001B[1mDutch (nl)\u001B[22m');
    expect(JSON.parse(command(site.root, 'status', '--json').out)).toMatchObject({
      languages: [{locale: 'nl', percent: 100}],
      findings: [],
    });
  }, 30_000);

  it('ends with 1 and says why where something is wrong', () => {
    const site = doneSite();
    expect(command(site.root, 'stauts')).toEqual({
      code: 1,
      out: '',
      err: 'Unknown command "stauts". Did you mean status?\n',
    });
    expect(command(site.root, 'diff', 'pgae', '--locale', 'nl', '--json')).toMatchObject({
      code: 1,
      err: '',
    });
    site.write(`${NL}/page.mdx`, DUTCH.replace('Het einde', 'Het einnde'));
    expect(command(site.root, 'check', '--github')).toMatchObject({
      code: 0,
      out: `::warning file=${NL}/page.mdx,line=12,col=5,title=spelling::"einnde" is not in the Dutch dictionary.%0ADid you mean "einde", "einden" or "eindde"? Correct it. If it is spelt correctly, add it to i18n/nl/words.txt.\n0 errors, 1 warning.\n`,
    });
    expect(command(site.root, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('npm run translate -- COMMAND [PAGE] [options]'),
    });
  }, 30_000);
});
