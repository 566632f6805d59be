import type {LoadContext, Plugin} from '@docusaurus/types';
import {mkdirSync, writeFileSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {descriptionNames, readDescription, workflowDescriptionNames} from '@batchwise/openapi/node';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import {type Group, groupsOfAll} from '@batchwise/translate/content';
import {bodyOf, parsePage} from '@batchwise/translate/markdown';
import {markdownFiles} from './files';
import type {Section} from './llms';
import {skeletonOf} from './skeleton';
import {stringsOf} from './strings';

type Options = {read: () => Api};

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
 * They come from the Markdown of the pages, not from their HTML, so this is no step of the HTML plugin.
 */
export default function llmsTxtPlugin({siteDir, i18n}: LoadContext, {read}: Options): Plugin {
  let groups: Group[] = [];
  return {
    name: 'site-llms-txt',
    allContentLoaded({allContent}) {
      groups = groupsOfAll(allContent);
    },
    async postBuild({outDir, baseUrl, codeTranslations, siteConfig: {url, title, tagline}}) {
      const files = markdownFiles({
        groups,
        api: read(),
        skeletonOf: (source) => readSkeleton(source.replace('@site', siteDir)),
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
}
