import {posixPath, warn} from '@batchwise/openapi/node';
import pluginContentDocs, {
  validateOptions as validateDocs,
  type DocMetadata,
  type LoadedContent,
  type Options,
  type PluginOptions,
} from '@docusaurus/plugin-content-docs';
import type {
  LoadContext,
  MarkdownConfig,
  OptionValidationContext,
  Plugin,
  VcsConfig,
} from '@docusaurus/types';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {readFrontMatter} from '../../markdown/parse.ts';
import {TRANSLATED_KEYS} from '../../markdown/units.ts';
import {targetOf} from '../../pages/links.ts';
import {markFallbacks} from './fallbacks.ts';
import {frontMatterReader} from './front-matter.ts';
import {FIX_PAGES, openPages, pluginFolder, readText, type Pages} from './pages.ts';
import {readableOnly} from './preprocessor.ts';
import {remarkNoAddedCode} from './remark-no-added-code.ts';
import {remarkPictures} from './remark-pictures.ts';
import {usableFolder} from './usable-pages.ts';

/**
 * Those of Docusaurus' docs plugin; `site`: the folder that has the pages' `docs` and `i18n`, when it is not the site's own; and
 * `metadata`: what is added to the metadata of each page, for components of the theme.
 */
export type DocsOptions = Options & {site?: string; metadata?: Metadata};

type Metadata = Readonly<Record<string, unknown>>;

type Validated = PluginOptions & {site: string; metadata: Metadata};

type Given = {
  validate: OptionValidationContext<Options | undefined, PluginOptions>['validate'];
  options: DocsOptions;
};

export function validateOptions({
  validate,
  options: {site = '.', metadata = {}, ...options},
}: Given): Validated {
  return {...validateDocs({validate, options}), site, metadata};
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
      throw new Error(
        `${sourceFilePath}: the link ${url} is broken. Use the path of an existing page.`,
      );
    return target?.anchor ? `${permalink}#${target.anchor}` : permalink;
  };
}

type Known = {pages: Pages; siteDir: string; metadata: Metadata; vcs: VcsConfig};

/** The page that a source such as `@site/docs/index.mdx` is. */
const pageOf = (source: string, {pages, siteDir}: Known): string =>
  pages.pageOf(join(siteDir, source.replace('@site/', '')))?.page ?? '';

/** A page with its translation state; one that cannot be shown becomes the English page here. */
async function withTranslation(doc: DocMetadata, known: Known) {
  const {pages, siteDir, vcs, metadata} = known;
  const found = pages.pageOf(join(siteDir, doc.source.replace('@site/', '')));
  const page = found?.page ?? '';
  const isHidden = found?.isTranslation && !pages.isShown(page);
  const english = isHidden ? pages.englishFile(page) : undefined;
  const shown =
    english === undefined
      ? {}
      : {
          source: `@site/${posixPath(relative(siteDir, english))}`,
          lastUpdatedAt: (await vcs.getFileLastUpdateInfo(english))?.timestamp,
        };
  return {
    ...doc,
    ...shown,
    translation: pages.translationOf(page),
    ...metadata,
  };
}

async function withTranslations(content: LoadedContent, known: Known): Promise<LoadedContent> {
  const loadedVersions = await Promise.all(
    content.loadedVersions.map(async (version) => {
      const docs = await Promise.all(version.docs.map((doc) => withTranslation(doc, known)));
      return {...version, docs: markFallbacks(docs)};
    }),
  );
  return {loadedVersions};
}

/** Writes the front matter that translations take from English pages, so that the bundler's cache can depend on it. */
function writeFixedFrontMatter(file: string, content: LoadedContent, known: Known): void {
  const fixed = content.loadedVersions
    .flatMap(({docs}) => docs)
    .map(({source}) => {
      const english = known.pages.englishFile(pageOf(source, known));
      const values = english === undefined ? {} : readFrontMatter(readText(english)).values;
      for (const key of TRANSLATED_KEYS) delete values[key];
      return [source, values];
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
  {site, metadata, ...options}: Validated,
): Promise<Plugin<LoadedContent>> {
  const {siteDir, siteConfig, i18n, generatedFilesDir} = context;
  const root = join(siteDir, site);
  const pages = openPages(context, root, options.id);
  const known = {pages, siteDir, metadata, vcs: siteConfig.future.experimental_vcs};
  const permalinks = new Map<string, string>();
  const markdown: MarkdownConfig = {
    ...siteConfig.markdown,
    parseFrontMatter: frontMatterReader(pages),
    preprocessor: readableOnly(pages, siteConfig.markdown.preprocessor),
    hooks: {...siteConfig.markdown.hooks, onBrokenMarkdownLinks: linkHook(pages, permalinks)},
  };
  const localizationDir = usableFolder(root, i18n.currentLocale, pluginFolder(options.id));
  const plugin = await pluginContentDocs(
    {...context, localizationDir, siteConfig: {...siteConfig, markdown}},
    {
      ...options,
      beforeDefaultRemarkPlugins: [
        [remarkNoAddedCode, {pages, siteDir, locale: i18n.currentLocale}],
        ...options.beforeDefaultRemarkPlugins,
        [remarkPictures, known],
      ],
    },
  );
  const fixedFrontMatter = join(generatedFilesDir, 'front-matter', `${options.id}.json`);
  return {
    ...plugin,
    async loadContent() {
      pages.refresh();
      warn(FIX_PAGES, pages.findings(), i18n.currentLocale);
      const loaded = await plugin.loadContent?.();
      const content = await withTranslations(loaded ?? {loadedVersions: []}, known);
      writeFixedFrontMatter(fixedFrontMatter, content, known);
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
      return {...config, experiments: {cache: {buildDependencies: [fixedFrontMatter]}}};
    },
  };
}
