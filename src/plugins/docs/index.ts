import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import pluginContentDocs, {
  validateOptions as validateDocs,
  type DocMetadata,
  type LoadedContent,
  type Options,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type {LoadContext, MarkdownConfig, OptionValidationContext, Plugin} from '@docusaurus/types';
import {readFrontMatter} from '../../translations/parse';
import {TRANSLATED_KEYS} from '../../translations/units';
import {targetOf} from '../../translations/links';
import {warn} from '../warn';
import {markFallbacks} from './fallbacks';
import {frontMatterReader} from './front-matter';
import {openPages, readText, type Pages} from './pages';
import {readableOnly} from './preprocessor';
import {remarkPictures} from './remark-pictures';
import {remarkTables} from './remark-tables';

/**
 * Those of Docusaurus' docs plugin; `site`: the folder that has the pages' `docs` and `i18n`, when it is not the site's own; and
 * `feedback`: the URL that takes what readers answer to *Was this page helpful?*, which is asked only where there is one.
 */
export type DocsOptions = Options & {site?: string; feedback?: string};

type Validated = PluginOptions & {site: string; feedback: string};

type Given = {
  validate: OptionValidationContext<Options | undefined, PluginOptions>['validate'];
  options: DocsOptions;
};

export function validateOptions({
  validate,
  options: {site = '.', feedback = '', ...options},
}: Given): Validated {
  return {...validateDocs({validate, options}), site, feedback};
}

/** Where a relative link leads when its page and the target are not both in the reader's language, which Docusaurus cannot tell. */
function linkHook(
  pages: Pages,
  permalinks: Map<string, string>,
): MarkdownConfig['hooks']['onBrokenMarkdownLinks'] {
  return ({sourceFilePath, url}) => {
    const from = pages.pageOf(resolve(sourceFilePath));
    const target = from && targetOf(from.page, url);
    const permalink = target && permalinks.get(target.page);
    if (permalink === undefined)
      throw new Error(`${sourceFilePath}: the link ${url} leads to no page.`);
    return target?.anchor ? `${permalink}#${target.anchor}` : permalink;
  };
}

type Known = {pages: Pages; siteDir: string; feedback: string};

/** The page that a source such as `@site/docs/index.mdx` is. */
const pageOf = (source: string, {pages, siteDir}: Known): string =>
  pages.pageOf(join(siteDir, source.replace('@site/', '')))?.page ?? '';

/** The docs with what they are as translations; a page that cannot be shown is the English one from here on. */
function withTranslations(content: LoadedContent, known: Known): LoadedContent {
  const translated = (doc: DocMetadata) => {
    const page = pageOf(doc.source, known);
    const english = known.pages.englishFile(page);
    const source =
      known.pages.isBroken(page) && english !== undefined
        ? `@site/${relative(known.siteDir, english).replaceAll('\\', '/')}`
        : doc.source;
    return Object.assign({}, doc, {
      source,
      lastUpdatedAt: doc.lastUpdatedAt ?? known.pages.updatedAt(page),
      translation: known.pages.translationOf(page),
      ...(known.feedback ? {feedback: known.feedback} : {}),
    });
  };
  return {
    loadedVersions: content.loadedVersions.map((version) => ({
      ...version,
      docs: markFallbacks(version.docs.map(translated)),
    })),
  };
}

/** What compiled translations hold of English pages, in a file for the bundler's cache. */
function writeDependencies(file: string, content: LoadedContent, known: Known): void {
  const fixed = content.loadedVersions
    .flatMap(({docs}) => docs)
    .flatMap(({source}) => {
      const english = known.pages.englishFile(pageOf(source, known));
      const values = english === undefined ? {} : readFrontMatter(readText(english)).values;
      return [
        [
          source,
          Object.entries(values).filter(([key]) => !TRANSLATED_KEYS.some((one) => one === key)),
        ],
      ];
    });
  const text = JSON.stringify(fixed);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

/**
 * Docusaurus' docs plugin, in which a broken translation breaks nothing but itself: readers get the English page in its place,
 * and the log says what is to be mended. Each page knows what it is as a translation (`PageTranslation`).
 */
export default async function docsPlugin(
  context: LoadContext,
  {site, feedback, ...options}: Validated,
): Promise<Plugin<LoadedContent>> {
  const {siteDir, siteConfig, i18n, generatedFilesDir} = context;
  const root = join(siteDir, site);
  const pages = openPages(context, root, options.id);
  const known = {pages, siteDir, feedback};
  const permalinks = new Map<string, string>();
  const markdown: MarkdownConfig = {
    ...siteConfig.markdown,
    parseFrontMatter: frontMatterReader(pages),
    // In a build, the English page has long taken the place of one that cannot be read.
    ...(process.env.NODE_ENV === 'development' ? {preprocessor: readableOnly(pages)} : {}),
    hooks: {...siteConfig.markdown.hooks, onBrokenMarkdownLinks: linkHook(pages, permalinks)},
  };
  const localizationDir = join(root, 'i18n', i18n.currentLocale);
  const plugin = await pluginContentDocs(
    {...context, localizationDir, siteConfig: {...siteConfig, markdown}},
    {
      ...options,
      beforeDefaultRemarkPlugins: [...options.beforeDefaultRemarkPlugins, [remarkPictures, known]],
      remarkPlugins: [...options.remarkPlugins, remarkTables],
    },
  );
  const dependencies = join(
    generatedFilesDir,
    'translations',
    `${options.id}-${i18n.currentLocale}.json`,
  );
  return {
    ...plugin,
    async loadContent() {
      await pages.refresh();
      warn(
        'These translations cannot be shown; readers get the English pages:',
        pages.findings(),
        i18n.currentLocale,
      );
      const loaded = await plugin.loadContent?.();
      const content = withTranslations(loaded ?? {loadedVersions: []}, known);
      writeDependencies(dependencies, content, known);
      return content;
    },
    async contentLoaded(loaded) {
      permalinks.clear();
      for (const {source, permalink} of loaded.content.loadedVersions.flatMap(({docs}) => docs))
        permalinks.set(pageOf(source, known), permalink);
      await plugin.contentLoaded?.(loaded);
    },
    configureWebpack(...given) {
      const config = plugin.configureWebpack?.(...given) ?? {};
      // A server starts anew with all that it keeps when that changes, but does not compile all pages again while it runs.
      if (process.env.NODE_ENV === 'development')
        return {...config, experiments: {cache: {buildDependencies: [dependencies]}}};
      // The name of the options tells the bundler's cache that a page which stands in for a translation is another one in each language.
      const named = {
        ident: `translations-${options.id}-${i18n.currentLocale}`,
        files: [dependencies],
        ofAll: true,
      };
      const rule = {
        test: /\.mdx?$/,
        include: ['docs', 'i18n'].map((folder) => join(root, folder)),
        enforce: 'pre' as const,
        use: {loader: join(__dirname, '../api/dependencies-loader.cjs'), options: named},
      };
      return {
        ...config,
        module: {...config.module, rules: [...(config.module?.rules ?? []), rule]},
      };
    },
  };
}
