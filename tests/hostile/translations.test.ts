import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {publishedPages} from '../../packages/translate/src/status/page-status.ts';
import {openWorkspace} from '../../packages/translate/src/workspace/open-workspace.node.ts';
import {siteIn, type Site} from '../../packages/translate/tests/site.ts';
import {PO, XLIFF, type ExchangePayload} from './doors/exchange-files';
import {FILE_NAMES} from './doors/file-names';
import {FRONT_MATTER} from './doors/front-matter';
import {PAGES} from './doors/pages';
import {SECRET} from './surroundings';
import {watchCommands, type Watch} from './watch';

const TRANSLATE = 'translate/dist/cli.js';
const NL = 'i18n/nl/docusaurus-plugin-content-docs/current';
const ENGLISH =
  '---\ntitle: A page\ndescription: Words.\n---\n\nFirst paragraph with `code`.\n\nSecond paragraph.\n';
const HEAD = '---\ntitle: Een pagina\ndescription: Woorden.\n---\n';
const BODY = '\nEerste alinea met `code`.\n\n';

let watch: Watch;
let site: Site;

beforeAll(() => {
  watch = watchCommands();
  site = siteIn(watch.folder);
  site.write('i18n/locales.json', '["en", "nl"]');
});
afterAll(() => watch.end());

/** The files of the site and their contents. */
const contents = (paths: readonly string[]): string[] =>
  paths.map((path) => readFileSync(join(watch.folder, path), 'utf8'));

describe('hostile exchange files', () => {
  const PATHS = ['a', 'b'].flatMap((name) => [`docs/${name}.mdx`, `${NL}/${name}.mdx`]);

  it.each([
    ...XLIFF.map((one) => ({...one, extension: 'xlf'})),
    ...PO.map((one) => ({...one, extension: 'po'})),
  ])(
    'are data: $extension with $name',
    ({edit, extension}: ExchangePayload & {extension: string}) => {
      for (const name of ['a', 'b']) {
        site.write(`docs/${name}.mdx`, ENGLISH);
        site.write(`${NL}/${name}.mdx`, `${HEAD}${BODY}Tweede alinea.\n`);
      }
      const file = `x.${extension}`;
      site.run(`export --locale nl --out ${join(watch.folder, file)}`);
      const exported = readFileSync(join(watch.folder, file), 'utf8');
      const edited = edit(exported);
      expect(edited).not.toBe(exported);
      site.write(file, edited.replace('Een pagina', 'Een andere pagina'));
      const before = contents(PATHS);
      const {findings, text} = site.run(`import ${file}`);
      expect(watch.caught()).toEqual([]);
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      if (findings.some(({severity}) => severity === 'error')) {
        expect(contents(PATHS)).toEqual(before);
        return;
      }
      // It was imported as words.
      const {workspace} = openWorkspace(watch.folder);
      expect(publishedPages(workspace, 'nl').map(({state}) => state)).not.toContain('broken');
      expect(contents(PATHS).join('')).not.toContain(SECRET);
    },
  );
});

describe('hostile pages, front matter and file names', () => {
  beforeAll(() => {
    PAGES.forEach(({text}, index) => {
      site.write(`docs/page-${index}.mdx`, ENGLISH);
      site.write(`${NL}/page-${index}.mdx`, `${HEAD}${BODY}${text}\n`);
    });
    FRONT_MATTER.forEach(({text}, index) => {
      site.write(`docs/head-${index}.mdx`, ENGLISH);
      site.write(`${NL}/head-${index}.mdx`, `${text}${BODY}Tweede alinea.\n`);
    });
    for (const {fileName} of FILE_NAMES) {
      // Names that a file system can have.
      const name = fileName.replace(/[\0/]/g, '_').slice(0, 100);
      for (const folder of ['docs', NL]) {
        mkdirSync(dirname(join(watch.folder, folder, name)), {recursive: true});
        writeFileSync(join(watch.folder, folder, `${name}.mdx`), `${HEAD}${BODY}{}\n`);
      }
    }
  });

  it.each(['status', 'check', 'check --json', 'done --locale nl page-0 head-0'])(
    'are data for translate %s',
    (line) => {
      const output = watch.run(TRANSLATE, ...line.split(' '));
      expect(watch.caught()).toEqual([]);
      expect(output).toMatch(/page-0/);
    },
  );

  it('are no commands of a workflow', () => {
    const lines = watch.run(TRANSLATE, 'check', '--github').trimEnd().split('\n');
    expect(watch.caught()).toEqual([]);
    expect(lines.length).toBeGreaterThan(PAGES.length);
    expect(lines.slice(0, -1).filter((line) => !/^::(?:error|warning) file=/.test(line))).toEqual(
      [],
    );
  });

  it.each(['xlf', 'po'])(
    'are data in an exported file (%s), and change nothing in its import',
    (extension) => {
      const file = `all.${extension}`;
      site.run(`export --locale nl --out ${join(watch.folder, file)}`);
      expect(readFileSync(join(watch.folder, file), 'utf8')).not.toContain(SECRET);
      site.run(`import ${file}`);
      expect(watch.caught()).toEqual([]);
    },
  );

  it('are published as text only', () => {
    const {workspace} = openWorkspace(watch.folder);
    const states = new Map(publishedPages(workspace, 'nl').map(({page, state}) => [page, state]));
    const published = PAGES.filter((_, index) => states.get(`page-${index}.mdx`) !== 'broken');
    expect(published).toEqual(PAGES.filter(({isText}) => isText));
    expect(watch.caught()).toEqual([]);
  });
});
