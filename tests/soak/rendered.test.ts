import {spawnSync} from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {writeBuildSite} from '../bench/sites';

/*
 * A site is changed and built again and again: with what earlier builds kept of pages, and without. Both must give the same, and
 * show the change.
 */
const ROOT = process.cwd();
const site = mkdtempSync(join(tmpdir(), 'rendered-'));
const KEPT = join(site, '.cache/rendered');
const PAGE = 'docs/part-0/page-1.mdx';
const [WITH, WITHOUT] = ['with', 'without'];
/** A site of some thirty pages is built twice in each test. */
const MINUTES = 5 * 60_000;

const path = (name: string): string => join(site, name);
const change = (name: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(path(name), 'utf8');
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${name} has no ${from}.`);
  writeFileSync(path(name), after);
};
const write = (name: string, text: string): void => {
  mkdirSync(dirname(path(name)), {recursive: true});
  writeFileSync(path(name), text);
};

/** Builds the English pages into `out/<name>`. @returns what was told. */
function build(name: string, env: NodeJS.ProcessEnv = {}): string {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [
      'node_modules/@docusaurus/core/bin/docusaurus.mjs',
      'build',
      '--locale',
      'en',
      '--out-dir',
      path(`out/${name}`),
    ],
    {
      cwd: site,
      env: {...process.env, NODE_ENV: 'production', ...env},
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The site cannot be built:\n${stdout}\n${stderr}`);
  return stderr;
}

const linesIn = (since: number): number =>
  readdirSync(join(KEPT, 'en'))
    .filter((name) => !name.includes('-kept') && statSync(join(KEPT, 'en', name)).mtimeMs > since)
    .reduce(
      (sum, name) => sum + readFileSync(join(KEPT, 'en', name), 'utf8').split('\n').length - 1,
      0,
    );

/** The pages of a build by their files, without what differs from one run of the bundler to another. */
function pagesOf(name: string): Map<string, string> {
  const folder = path(`out/${name}`);
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.html'))
    .sort();
  return new Map(
    files.map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8')
        .replace(/\.[0-9a-f]{8}\.(?=js|css)/g, '.')
        .replace(/"build":"[0-9a-f]{8}"/, ''),
    ]),
  );
}

/** Builds with what is kept and without. @returns how many pages were rendered with it, and all pages. */
function buildBoth(env: NodeJS.ProcessEnv = {}): {
  rendered: number;
  pages: Map<string, string>;
  told: string;
} {
  const began = Date.now();
  const told = build(WITH, env);
  const rendered = linesIn(began);
  const aside = `${KEPT}-aside`;
  renameSync(KEPT, aside);
  build(WITHOUT, env);
  rmSync(KEPT, {recursive: true, force: true});
  renameSync(aside, KEPT);
  const pages = pagesOf(WITH);
  expect(pages).toEqual(pagesOf(WITHOUT));
  return {rendered, pages, told};
}

beforeAll(() => {
  writeBuildSite(ROOT, site, 'ours with examples', 13, ['en']);
  write('docs/_part.mdx', 'A part of two pages.\n');
  for (const page of [2, 3])
    appendFileSync(
      path(`docs/part-0/page-${page}.mdx`),
      "\nimport Part from '../_part.mdx';\n\n<Part />\n",
    );
  build(WITH);
}, MINUTES);
afterAll(() => rmSync(site, {recursive: true, force: true}));

const all = (): number => pagesOf(WITH).size;

/** The page about translations may count what was changed. */
const OVERVIEW = 1;

describe('a build after another one', () => {
  it(
    'renders nothing when nothing was changed',
    () => {
      expect(buildBoth().rendered).toBe(0);
    },
    MINUTES,
  );

  it.each<[string, () => void, string, number]>([
    [
      'a sentence of a page',
      () => appendFileSync(path(PAGE), '\nA sentence that was not there.\n'),
      'A sentence that was not there.',
      1,
    ],
    [
      'a part of two pages',
      () => write('docs/_part.mdx', 'Another part of two pages.\n'),
      'Another part of two pages.',
      2,
    ],
  ])(
    'shows a change of %s, and renders no other pages',
    (_, act, shown, most) => {
      act();
      const {rendered, pages} = buildBoth();
      expect([...pages.values()].some((html) => html.includes(shown))).toBe(true);
      expect(rendered).toBeGreaterThan(0);
      expect(rendered).toBeLessThanOrEqual(most + OVERVIEW);
    },
    MINUTES,
  );

  it.each<[string, () => void, string]>([
    [
      'the title of a page, which menus show',
      () => change('docs/part-0/page-2.mdx', /^title: .*$/m, 'title: Quite another title'),
      'Quite another title',
    ],
    [
      'a string of the interface',
      () =>
        write(
          'i18n/en/code.json',
          JSON.stringify({'theme.docs.paginator.next': {message: 'Onwards'}}),
        ),
      'Onwards',
    ],
    [
      'the API description',
      () =>
        change(
          'static/openapi/batches.yaml',
          'summary: Only the dataset\n',
          'summary: The dataset alone\n',
        ),
      'The dataset alone',
    ],
    [
      'a component of the theme',
      () =>
        write(
          'src/theme/Footer/index.tsx',
          'export default function Footer() {\n  return <footer>The very end</footer>;\n}\n',
        ),
      'The very end',
    ],
    [
      'the configuration',
      () =>
        change(
          'docusaurus.config.ts',
          "title: 'Batchwise',\n  tagline",
          "title: 'Otherwise',\n  tagline",
        ),
      'Otherwise',
    ],
    [
      'the pages that there are',
      () =>
        write(
          'docs/part-0/page-new.mdx',
          '---\ntitle: A new page\ndescription: New.\n---\n\nNew.\n',
        ),
      'A new page',
    ],
  ])(
    'shows a change of %s in every page that has it',
    (_, act, shown) => {
      act();
      const {pages} = buildBoth();
      expect([...pages.values()].filter((html) => html.includes(shown)).length).toBeGreaterThan(1);
    },
    MINUTES,
  );

  it(
    'renders all pages in another time zone',
    () => {
      expect(buildBoth({TZ: 'Asia/Tokyo'}).rendered).toBe(all());
    },
    MINUTES,
  );

  it(
    'keeps no page that shows what time it is, and says so',
    () => {
      write(
        'src/theme/Footer/index.tsx',
        'const BUILT = new Date().toISOString().slice(0, 10);\n\nexport default function Footer() {\n  return <footer>Built on {BUILT}</footer>;\n}\n',
      );
      const {rendered, told} = buildBoth();
      expect(rendered).toBe(0);
      expect(told).toContain('Code asked what time it is');
      expect(existsSync(KEPT)).toBe(true);
    },
    MINUTES,
  );
});
