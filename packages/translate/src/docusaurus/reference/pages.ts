import type {AllContent, LoadedPlugin} from '@docusaurus/types';
import type {ReferencePage} from '@batchwise/openapi/reference';

/** The name of the plugin that makes the pages of the API reference. */
const OPENAPI_PLUGIN = 'docusaurus-plugin-openapi';

type Content = {reference?: readonly ReferencePage[]} | undefined;

/** The pages of the API reference in the language of the build, in their order. */
export const referencePagesOf = (allContent: AllContent): ReferencePage[] =>
  Object.values(allContent[OPENAPI_PLUGIN] ?? {}).flatMap(
    (content) => (content as Content)?.reference ?? [],
  );

/** The same from the loaded plugins, after a build. */
export const referencePagesIn = (plugins: readonly LoadedPlugin[]): ReferencePage[] =>
  plugins
    .filter(({name}) => name === OPENAPI_PLUGIN)
    .flatMap(({content}) => (content as Content)?.reference ?? []);

/** Whether readers get a page in English: it has texts, and none of them is translated. */
export const isReferenceFallback = ({texts, untranslated}: ReferencePage): boolean =>
  texts.length > 0 && untranslated.length === texts.length;
