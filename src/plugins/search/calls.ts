import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {AllContent, LoadedPlugin} from '@docusaurus/types';

const PLUGIN = 'docusaurus-plugin-content-docs';

type Items = LoadedContent['loadedVersions'][number]['sidebars'][string];

/** The ids of pages, each with the HTTP method of the call that the page is about. */
export type Methods = ReadonlyMap<string, string>;

const methodsOf = (items: Items): [string, string][] =>
  items.flatMap((item): [string, string][] => {
    if (item.type === 'category') return methodsOf(item.items);
    const method = item.customProps?.method;
    return item.type === 'doc' && typeof method === 'string' ? [[item.id, method]] : [];
  });

const methodsIn = ({loadedVersions}: LoadedContent): [string, string][] =>
  loadedVersions.flatMap(({sidebars}) => Object.values(sidebars).flatMap(methodsOf));

/** The methods that `sidebars.ts` gives to pages by `customProps`. */
export const methodsOfAll = (allContent: AllContent): Methods => {
  const content = allContent[PLUGIN]?.default as LoadedContent | undefined;
  return new Map(content ? methodsIn(content) : []);
};

/** The same from the loaded plugins, after a build. */
export const methodsFrom = (plugins: readonly LoadedPlugin[]): Methods =>
  new Map(
    plugins
      .filter(({name}) => name === PLUGIN)
      .flatMap(({content}) => methodsIn(content as LoadedContent)),
  );
