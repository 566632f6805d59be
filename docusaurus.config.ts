import type * as Preset from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import type {
  DescriptionOptions,
  Options as OpenApiOptions,
} from '@batchwise/docusaurus-plugin-openapi';
import {
  createApiReader,
  remarkApi,
  serversFromEnvironment,
} from '@batchwise/docusaurus-plugin-openapi/api';
import {warn} from '@batchwise/openapi/node';
import type {Options as TranslateOptions} from '@batchwise/translate';
import {translatedRoutes} from '@batchwise/translate/content';
import type {DocsOptions} from '@batchwise/translate/docs';
import {historyOf, readLocales, usableStrings} from '@batchwise/translate/node';
import {PSEUDO_LOCALE, SOURCE_LOCALE} from '@batchwise/translate/workspace';
import bundlerPlugin from './src/plugins/bundler';
import {deferAssets} from './src/plugins/deferred-hydration';
import htmlPlugin from './src/plugins/html';
import {inlineCriticalCss} from './src/plugins/html/critical-css';
import {removeUnusedMetadata} from './src/plugins/html/unused-metadata';
import {offerLanguage} from './src/plugins/language-offer';
import {writeMarkdown} from './src/plugins/llms-txt';
import noticesPlugin from './src/plugins/notices';
import notFoundPlugin, {addNotFoundScript} from './src/plugins/not-found';
import offlinePlugin from './src/plugins/offline';
import {addPolicy} from './src/plugins/policy';
import {connectSources} from './src/plugins/policy/connect';
import {joinScripts} from './src/plugins/policy/join-scripts';
import {remarkTables} from './src/plugins/remark-tables';
import robotsPlugin from './src/plugins/robots';
import searchPlugin, {indexPages} from './src/plugins/search';
import socialCardsPlugin from './src/plugins/social-cards';
import {withOptions} from './src/plugins/with-options';

/** The colours of social cards, which have no style sheet. `palette.css` has the same ones. */
const CARD_COLORS = {
  background: '#083b45',
  text: '#fff',
  quiet: '#bed9de',
  accent: '#f6b24a',
  onAccent: '#06262d',
};

/** The colours of code are in the style sheet, so that they fit a dark page before any script has run. */
const CODE_THEME = {plain: {}, styles: []};

/** The pages that the search and the 404 page suggest. */
const POPULAR_PAGES = [
  'before-your-first-call',
  'create-batch',
  'from-file-to-dataset',
  'when-a-call-fails',
];

/** The name of the site. All else reads it as `siteConfig.title`. */
const NAME = 'Batchwise';

const {env} = process;
const REPOSITORY = env.REPOSITORY_URL ?? '';

// Docusaurus evaluates this file once for each locale and names the locale here.
const locale = env.DOCUSAURUS_CURRENT_LOCALE ?? SOURCE_LOCALE;
const localeOfBuild = locale === 'undefined' ? SOURCE_LOCALE : locale;

const strings = usableStrings(__dirname, localeOfBuild);
warn(
  'Fix these interface strings. Until then, readers see them in English:',
  strings.findings,
  localeOfBuild,
);

/** The servers that a live example offers: order of the menu, default, addresses. */
const servers = serversFromEnvironment(
  {
    offered: ['mock', 'local', 'real', 'relay', 'own'],
    default: 'mock',
    localUrl: 'http://127.0.0.1:4010',
    localCommand: 'npm run mock',
    realUrl: '',
    relayCommand: 'npm run relay --',
  },
  env,
);

/** Whether the build has a service worker for offline reading. */
const hasOffline = env.NODE_ENV === 'production' && env.OFFLINE === '1';

/** The API descriptions, with their mocks. */
const descriptions: DescriptionOptions[] = [
  {
    id: 'batches',
    path: 'openapi/batches.yaml',
    mock: {handlers: './src/mock/handlers.ts', state: false},
    reference: {routeBasePath: 'api/batches'},
  },
];

const read = createApiReader({descriptions});

/** The pages of the site. */
const docs = {
  routeBasePath: '/',
  sidebarPath: './sidebars.ts',
  showLastUpdateTime: true,
  breadcrumbs: false,
  beforeDefaultRemarkPlugins: [[remarkApi, {descriptions}]],
  remarkPlugins: [remarkTables],
  ...(env.FEEDBACK_URL ? {metadata: {feedback: env.FEEDBACK_URL}} : {}),
  ...(REPOSITORY ? {editUrl: `${REPOSITORY}/edit/main/`, editLocalizedFiles: true} : {}),
} satisfies DocsOptions;

const config: Config = {
  title: NAME,
  tagline: 'Batch ingestion in Adobe Experience Platform, with live API examples',
  favicon: 'img/logo.svg',
  url: env.SITE_URL ?? 'http://localhost:3000',
  baseUrl: env.BASE_URL ?? '/',
  baseUrlIssueBanner: false,
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  future: {
    v4: true,
    faster: true,
    // A shallow clone knows only its last commit, and a copy without git knows none.
    experimental_vcs: historyOf(__dirname) === 'whole' ? 'git-eager' : 'disabled',
  },
  // One name for all languages: by default each base URL forgets what was chosen below another.
  storage: {namespace: NAME.toLowerCase()},
  i18n: {
    defaultLocale: SOURCE_LOCALE,
    locales: [...readLocales(__dirname), ...(env.PSEUDO === '1' ? [PSEUDO_LOCALE] : [])],
    localeConfigs: strings.path === undefined ? {} : {[localeOfBuild]: {path: strings.path}},
  },
  clientModules: ['./src/theme/fonts', './src/theme/keep-heading.ts'],
  plugins: [
    bundlerPlugin,
    [
      '@batchwise/docusaurus-plugin-openapi',
      {
        descriptions,
        servers,
        errorPage: '/when-a-call-fails#{heading}',
      } satisfies OpenApiOptions,
    ],
    ['@batchwise/translate/docs', docs],
    ['@batchwise/translate', {repository: REPOSITORY} satisfies TranslateOptions],
    withOptions(searchPlugin, {popular: POPULAR_PAGES}),
    notFoundPlugin,
    ...(hasOffline ? [offlinePlugin] : []),
    withOptions(socialCardsPlugin, {read, colors: CARD_COLORS}),
    robotsPlugin,
    withOptions(noticesPlugin, {
      packages: ['pagefind', ...(hasOffline ? ['workbox-core', 'workbox-routing'] : [])],
    }),
    // Each page goes through the steps in this order.
    withOptions(htmlPlugin, {
      steps: [
        writeMarkdown(read),
        addNotFoundScript,
        offerLanguage,
        inlineCriticalCss,
        deferAssets,
        removeUnusedMetadata,
        joinScripts,
        indexPages,
        addPolicy(connectSources(servers, read, [env.FEEDBACK_URL ?? ''])),
      ],
    }),
  ],
  presets: [
    [
      'classic',
      {
        docs: false,
        blog: false,
        pages: false,
        sitemap: {
          createSitemapItems: ({defaultCreateSitemapItems, routes, ...rest}) =>
            defaultCreateSitemapItems({
              ...rest,
              routes: localeOfBuild === SOURCE_LOCALE ? routes : translatedRoutes(routes),
            }),
        },
        theme: {
          customCss: [
            'fonts',
            'palette',
            'code',
            'layout',
            'sidebar',
            'pages',
            'start',
            'blocks',
            'page-foot',
            'tables',
            'search',
            'copy-page',
            'not-found',
            'touch',
            'print',
          ].map((name) => `./src/css/${name}.css`),
        },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: NAME,
      logo: {src: 'img/logo.svg', alt: '', width: 32, height: 32},
      hideOnScroll: false,
      items: [
        // The section of the current page, not the page itself.
        {
          type: 'docSidebar',
          sidebarId: 'guide',
          label: 'Guides',
          position: 'left',
          'aria-current': 'true',
        },
        {to: '/api/batches', label: 'API reference', position: 'left', 'aria-current': 'true'},
        {type: 'localeDropdown', position: 'right'},
      ],
    },
    footer: {
      links: [
        {label: 'API description (OpenAPI)', to: 'pathname:///openapi/batches.yaml'},
        {label: 'Errors and solutions', to: '/when-a-call-fails'},
        {label: 'For translators', to: '/for-translators'},
        {label: 'Translations', to: '/translations'},
      ],
      copyright:
        'Independent documentation, not made by Adobe. Adobe Experience Platform is a product of Adobe.',
    },
    prism: {
      theme: CODE_THEME,
      darkTheme: CODE_THEME,
      additionalLanguages: ['bash', 'http', 'json', 'python'],
    },
    docs: {sidebar: {hideable: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
  } satisfies Preset.ThemeConfig,
};

export default config;
