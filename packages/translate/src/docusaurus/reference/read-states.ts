import {join, posix} from 'node:path';
import type {ReferencePage} from '@batchwise/openapi/reference';
import {referenceOverview, sourceTitles, type ReferenceFacts} from '../../reference/overview.ts';
import type {PageOverview} from '../../status/overview.ts';
import {openWorkspace} from '../../workspace/open-workspace.node.ts';

/** A page of the API reference with its English title and its state in each language that is no source. */
export type TranslatedReference = {
  page: ReferencePage;
  /** The path below the base URL. */
  name: string;
  title: string;
  states: Map<string, PageOverview>;
};

/** The folder that has `openapi` and `i18n`, relative to the site, and the name of the description. */
function placeOf({source}: ReferencePage): {folder: string; description: string} {
  const [, folder = '', description = ''] = /^(?:(.*)\/)?openapi\/(.+)\.yaml$/.exec(source) ?? [];
  return {folder, description};
}

/**
 * The states of the pages of the API reference.
 * @param baseUrl of the language of the build.
 */
export function readReferenceStates(
  siteDir: string,
  baseUrl: string,
  pages: readonly ReferencePage[],
  locales: readonly string[],
): TranslatedReference[] {
  const located = pages.map((page) => ({page, ...placeOf(page)}));
  return [...new Set(located.map(({folder}) => folder))].flatMap((folder) => {
    const here = located.filter((one) => one.folder === folder);
    const facts = here.map(
      ({page: {permalink, title, titleText, texts}, description}): ReferenceFacts => ({
        page: permalink.slice(baseUrl.length),
        description,
        title,
        texts,
        ...(titleText === undefined ? {} : {titleText}),
      }),
    );
    const {workspace} = openWorkspace(join(siteDir, folder));
    const titles = sourceTitles(workspace, facts);
    const states = locales.map((locale) => ({
      locale,
      known: new Map(referenceOverview(workspace, locale, facts).map((one) => [one.page, one])),
    }));
    return here.map(({page}, index) => ({
      page,
      name: facts[index]?.page ?? '',
      title: titles[index] ?? page.title,
      states: new Map(
        states.flatMap(({locale, known}): [string, PageOverview][] => {
          const one = known.get(facts[index]?.page ?? '');
          return one ? [[locale, {...one, file: posix.join(folder, one.file)}]] : [];
        }),
      ),
    }));
  });
}
