import {mkdirSync, writeFileSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {descriptionNames, readDescription, workflowDescriptionNames} from '@batchwise/openapi/node';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {groupsIn, referencePagesIn} from '@batchwise/translate/content';
import {bodyOf, parsePage} from '@batchwise/translate/markdown';
import type {HtmlStep, Site} from '../html';
import {markdownFiles} from './files';
import type {Section} from './llms';
import {referenceText} from './reference';
import {skeletonOf} from './skeleton';
import {stringsOf} from '../strings';

function readSkeleton(file: string): string {
  const {text, tree} = parsePage(readFileSync(file, 'utf8'));
  return tree ? skeletonOf(tree, text) : bodyOf(text);
}

/** The API descriptions and workflows, which the site serves for download. */
function descriptionsSection(siteDir: string, address: string): Section {
  const titleOf = (name: string): string =>
    String((readDescription(siteDir, name).info as {title?: string} | undefined)?.title ?? '');
  const names = [...descriptionNames(siteDir), ...workflowDescriptionNames(siteDir)];
  return {
    title: 'OpenAPI',
    links: names.map((name) => ({
      title: `${name}.yaml`,
      url: new URL(`openapi/${name}.yaml`, address).href,
      description: titleOf(name),
    })),
  };
}

/**
 * Writes each page as Markdown beside its HTML, the list of the pages (`llms.txt`) and all pages in one file (`llms-full.txt`).
 * Pages of the docs come from their Markdown, those of the API reference from their HTML.
 */
export const writeMarkdown =
  (read: () => Api) =>
  ({siteDir, outDir, baseUrl, codeTranslations, siteConfig, i18n, plugins}: Site): HtmlStep => {
    const {url, title, tagline} = siteConfig;
    const api = read();
    const groups = groupsIn(plugins);
    const reference = new Map(referencePagesIn(plugins).map((page) => [page.permalink, page]));
    const pages = new Set([
      ...groups.flatMap(({docs}) => docs.map(({permalink}) => permalink)),
      ...reference.keys(),
    ]);
    const texts = new Map<string, string>();
    return {
      page: ({route, tree}) => {
        if (reference.has(route))
          texts.set(route, referenceText(tree, {api, address: new URL(route, url), pages}));
      },
      done: () => {
        const files = markdownFiles({
          groups,
          reference: [...reference.values()],
          api,
          skeletonOf: (source) => readSkeleton(source.replace('@site', siteDir)),
          referenceTextOf: (permalink) => texts.get(permalink) ?? '',
          others: [descriptionsSection(siteDir, new URL(baseUrl, url).href)],
          i18n,
          textOf: stringsOf(siteDir, codeTranslations),
          site: {url, baseUrl, title, tagline},
        });
        for (const [path, text] of files) {
          const file = join(outDir, path);
          mkdirSync(dirname(file), {recursive: true});
          writeFileSync(file, text);
        }
      },
    };
  };
