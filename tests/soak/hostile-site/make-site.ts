import {spawnSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DESCRIPTIONS} from '../../hostile/doors/descriptions';
import {FRONT_MATTER} from '../../hostile/doors/front-matter';
import {OVERLAYS} from '../../hostile/doors/overlays';
import {PAGES} from '../../hostile/doors/pages';
import {makeSurroundings, SECRET} from '../../hostile/surroundings';

const ROOT = join(__dirname, '../../..');
const NL = 'i18n/nl/docusaurus-plugin-content-docs/current';
const ENGLISH =
  '---\ntitle: A page\ndescription: Words.\n---\n\nFirst paragraph with `code`.\n\nSecond paragraph.\n';
const HEAD = '---\ntitle: Een pagina\ndescription: Woorden.\n---\n';
const BODY = '\nEerste alinea met `code`.\n\n';

/** The texts that overlays translate. */
const THINGS = `openapi: 3.1.0
info: {title: Things, version: '1', description: Words.}
servers: [{url: 'https://api.example.com'}]
paths:
  /things:
    get:
      operationId: listThings
      summary: List things
      responses: {'200': {description: All.}}
`;

const config = (ids: readonly string[]): string => `module.exports = {
  title: 'Hostile',
  url: 'http://localhost:3000',
  baseUrl: '/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales: ['en', 'nl']},
  plugins: [
    [
      '@batchwise/docusaurus-plugin-openapi',
      {
        descriptions: ${JSON.stringify(ids)}.map((id) => ({
          id,
          path: 'openapi/' + id + '.yaml',
          reference: {routeBasePath: 'api/' + id},
        })),
      },
    ],
    ['@batchwise/translate/docs', {routeBasePath: '/'}],
    '@batchwise/translate',
  ],
  presets: [['classic', {docs: false, blog: false}]],
};
`;

/** The files of the site, by path. */
function filesOf(): Map<string, string> {
  const files = new Map<string, string>([
    ['i18n/locales.json', '["en", "nl"]'],
    ['docs/index.mdx', '---\ntitle: Hostile\nslug: /\n---\n\nWords.\n'],
  ]);
  const ids: string[] = [];
  DESCRIPTIONS.forEach(({text, isRefused}, index) => {
    if (isRefused) return;
    ids.push(`description-${index}`);
    files.set(`openapi/description-${index}.yaml`, text);
  });
  OVERLAYS.forEach(({text}, index) => {
    ids.push(`overlay-${index}`);
    files.set(`openapi/overlay-${index}.yaml`, THINGS);
    files.set(`i18n/nl/openapi/overlay-${index}.overlay.yaml`, text);
  });
  PAGES.forEach(({text}, index) => {
    files.set(`docs/page-${index}.mdx`, ENGLISH);
    files.set(`${NL}/page-${index}.mdx`, `${HEAD}${BODY}${text}\n`);
  });
  FRONT_MATTER.forEach(({text}, index) => {
    files.set(`docs/head-${index}.mdx`, ENGLISH);
    files.set(`${NL}/head-${index}.mdx`, `${text}${BODY}Tweede alinea.\n`);
  });
  files.set('docusaurus.config.js', config(ids));
  files.set('package.json', '{"name": "hostile", "private": true}');
  return files;
}

/** What the build has changed around its folder, left in it or published. */
function caughtIn(folder: string, output: string, changes: readonly string[]): string[] {
  const build = join(folder, 'build');
  const secrets = readdirSync(build, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file, 'latin1').includes(SECRET));
  const controls = /[\0-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e]/.exec(output) ?? [];
  return [
    ...changes,
    ...secrets.map((file) => `secret in ${file}`),
    ...[...controls].map((one) => `control: ${JSON.stringify(one)}`),
  ];
}

/**
 * Builds a site whose descriptions, overlays, translated pages and front matter are hostile.
 * @returns the folder of the site.
 * @throws Error when the build fails, or does anything but write the site.
 */
export function makeHostileSite(): string {
  const {folder, changes} = makeSurroundings(join(ROOT, '.cache/hostile'));
  for (const [path, text] of filesOf()) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build', folder],
    {cwd: folder, encoding: 'utf8'},
  );
  const output = stdout + stderr;
  if (status !== 0) throw new Error(output);
  const caught = caughtIn(folder, output, changes());
  if (caught.length > 0)
    throw new Error(`The build of hostile files did more:\n${caught.join('\n')}`);
  return folder;
}
