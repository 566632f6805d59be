import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The settings that the sites of both plugins have: Docusaurus as it is, in one language, with one page of its own. */
const common = (docs: object, others: object): string =>
  `export default ${JSON.stringify({
    title: 'Reference',
    url: 'http://localhost:3000',
    baseUrl: '/',
    trailingSlash: false,
    onBrokenLinks: 'warn',
    onBrokenAnchors: 'warn',
    markdown: {format: 'detect'},
    future: {v4: true, faster: true},
    presets: [['classic', {docs: {routeBasePath: '/', ...docs}, blog: false, pages: false}]],
    themeConfig: {navbar: {title: 'Reference', items: [{to: '/api', label: 'API'}]}},
    ...others,
  })};\n`;

function writeSite(folder: string, modules: string, text: string, config: string): void {
  for (const name of ['docs', 'openapi', 'node_modules'])
    mkdirSync(join(folder, name), {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  writeFileSync(join(folder, 'openapi/api.yaml'), text);
  writeFileSync(join(folder, 'docs/index.md'), '---\nslug: /\n---\n\n# Start\n\nA page.\n');
  writeFileSync(join(folder, 'docusaurus.config.ts'), config);
  // Each site has a cache of its own.
  for (const name of readdirSync(modules))
    if (name !== '.cache' && name !== '.package-lock.json')
      symlinkSync(join(modules, name), join(folder, 'node_modules', name));
}

/**
 * Writes a site with the reference of this project.
 * @param text the API description.
 */
export const writeOurs = (root: string, folder: string, text: string): void =>
  writeSite(
    folder,
    join(root, 'node_modules'),
    text,
    common(
      {},
      {
        plugins: [
          [
            '@batchwise/docusaurus-plugin-openapi',
            {
              descriptions: [
                {id: 'api', path: 'openapi/api.yaml', reference: {routeBasePath: 'api'}},
              ],
            },
          ],
        ],
      },
    ),
  );

/**
 * Writes a site with `docusaurus-plugin-openapi-docs`.
 * @param modules the folder of packages that has the plugin and its theme.
 */
export function writeTheirs(modules: string, folder: string, text: string): void {
  writeSite(
    folder,
    modules,
    text,
    common(
      {sidebarPath: './sidebars.ts', docItemComponent: '@theme/ApiItem'},
      {
        themes: ['docusaurus-theme-openapi-docs'],
        plugins: [
          [
            'docusaurus-plugin-openapi-docs',
            {
              id: 'api',
              docsPluginId: 'classic',
              config: {
                api: {
                  specPath: 'openapi/api.yaml',
                  outputDir: 'docs/api',
                  sidebarOptions: {groupPathsBy: 'tag'},
                },
              },
            },
          ],
        ],
      },
    ),
  );
  writeFileSync(
    join(folder, 'sidebars.ts'),
    "import {existsSync} from 'node:fs';\nimport {join} from 'node:path';\n\nconst path = join(__dirname, 'docs/api/sidebar.ts');\n// The file is there once the pages are generated.\nexport default {docs: ['index'], ...(existsSync(path) ? {api: require(path).default} : {})};\n",
  );
}
