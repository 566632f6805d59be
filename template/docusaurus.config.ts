import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import type {Options as OpenApiOptions} from '@batchwise/docusaurus-plugin-openapi';
import {remarkApi} from '@batchwise/docusaurus-plugin-openapi/api';
import type {DocsOptions} from '@batchwise/translate/docs';
import locales from './i18n/locales.json';

/** The name of the site, in the title of each page and in the navigation bar. */
const NAME = 'Toolshed';

const config: Config = {
  title: NAME,
  tagline: 'Lend tools with an API',
  favicon: 'img/logo.svg',
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: process.env.BASE_URL ?? '/',
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'}},
  future: {v4: true, faster: true},
  i18n: {defaultLocale: 'en', locales},
  plugins: [
    [
      '@batchwise/docusaurus-plugin-openapi',
      {
        descriptions: [
          {
            id: 'toolshed',
            path: 'openapi/toolshed.yaml',
            mock: {handlers: './src/mock/handlers.ts', seed: './src/mock/seed.json', state: true},
            reference: {routeBasePath: 'api'},
          },
        ],
        servers: {
          offered: ['mock', 'local', 'real', 'relay', 'own'],
          default: 'mock',
          relayCommand: 'npm run relay --',
        },
        errorPage: '/errors#{heading}',
      } satisfies OpenApiOptions,
    ],
    [
      '@batchwise/translate/docs',
      {
        routeBasePath: '/',
        sidebarPath: './sidebars.ts',
        beforeDefaultRemarkPlugins: [remarkApi],
      } satisfies DocsOptions,
    ],
    '@batchwise/translate',
  ],
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: false,
        theme: {customCss: './src/css/custom.css'},
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: NAME,
      logo: {src: 'img/logo.svg', alt: '', width: 32, height: 32},
      items: [
        {to: '/lend-a-tool', label: 'Lend a tool', position: 'left'},
        {to: '/errors', label: 'Errors', position: 'left'},
        {to: '/api', label: 'API reference', position: 'left'},
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      links: [
        {label: 'Errors', to: '/errors'},
        {label: 'Translations', to: '/translations'},
      ],
      copyright: 'Toolshed is an invented API.',
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
