import type {Config} from '@docusaurus/types';
import type {Options as OpenApiOptions} from '@batchwise/docusaurus-plugin-openapi';
import {remarkApi} from '@batchwise/docusaurus-plugin-openapi/api';
import {descriptionNames} from '@batchwise/openapi/node';
import type {DocsOptions} from '@batchwise/translate/docs';
import site from '../../docusaurus.config';

/*
 * The site with pages for the browser tests of the packages: features of OpenAPI that its own API does not use, and translations
 * with faults. A copy of the template does not need this folder.
 */

type Plugin = NonNullable<Config['plugins']>[number];

const FOLDER = 'tests/packages';

const descriptions = descriptionNames(__dirname).map((id) => ({
  id,
  path: `${FOLDER}/openapi/${id}.yaml`,
  // Its pages have translations in each state.
  ...(id === 'states' ? {reference: {routeBasePath: 'test-pages/api/states'}} : {}),
}));

/** Descriptions with an operation for each construct, whose reference is read; one for each version of OpenAPI. */
const constructs = ['', '20', '30', '32'].map((version) => ({
  id: `constructs${version}`,
  path: `tests/reference/openapi/constructs${version}.yaml`,
  reference: {routeBasePath: `test-reference${version}`},
}));

/** Adds the descriptions of this folder to the options of a plugin. */
function withDescriptions(plugin: Plugin): Plugin {
  if (!Array.isArray(plugin) || plugin[0] !== '@batchwise/docusaurus-plugin-openapi') return plugin;
  const options = plugin[1] as OpenApiOptions;
  return [
    plugin[0],
    {...options, descriptions: [...(options.descriptions ?? []), ...descriptions, ...constructs]},
  ];
}

export default {
  ...site,
  plugins: [
    ...(site.plugins ?? []).map(withDescriptions),
    [
      '@batchwise/translate/docs',
      {
        id: 'test-pages',
        site: FOLDER,
        path: `${FOLDER}/docs`,
        routeBasePath: 'test-pages',
        sidebarPath: false,
        beforeDefaultRemarkPlugins: [[remarkApi, {descriptions}]],
      } satisfies DocsOptions,
    ],
  ],
} satisfies Config;
