import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Configuration} from 'webpack';
import {withoutOtherPages} from './chunks';
import {writeChunks} from './put';

/** What Docusaurus gives all pages of a version of the docs to know. */
const VERSION = /[\\/]docusaurus-plugin-content-docs[\\/][^\\/]+[\\/]p[\\/][^\\/]+\.json$/;

/**
 * Lets the scripts of a page know that page alone, so that they do not grow with the site: in the place of Docusaurus' lists of
 * all pages comes what the page's own HTML says (`own-page.ts`, put there by `interest`). The development server keeps the lists.
 */
export default function ownPagePlugin({siteDir, generatedFilesDir}: LoadContext): Plugin {
  const folder = join(siteDir, 'src/plugins/own-page');
  const client = (name: string): string => join(folder, 'client', name);
  const loader = join(folder, 'without-docs.mjs');
  const lists = {
    '@generated/routes$': client('routes.tsx'),
    '@generated/routesChunkNames$': client('none.ts'),
    '@generated/registry$': client('none.ts'),
    '@generated-list/registry$': join(generatedFilesDir, 'registry.js'),
  };
  return {
    name: 'batchwise-own-page',
    configureWebpack(config: Configuration, isServer: boolean) {
      if (isServer || process.env.NODE_ENV !== 'production') return {};
      // Docusaurus' table of all chunks, for pages that it fetches ahead.
      config.plugins = config.plugins?.filter(
        (plugin) => plugin?.constructor.name !== 'ChunkAssetPlugin',
      );
      return {
        mergeStrategy: {'resolve.alias': 'prepend'},
        resolve: {alias: lists},
        module: {
          rules: [
            {
              test: [join(generatedFilesDir, 'globalData.json'), VERSION],
              type: 'json',
              use: loader,
            },
          ],
        },
        plugins: [
          withoutOtherPages((chunks) => writeChunks(generatedFilesDir, chunks)) as NonNullable<
            Configuration['plugins']
          >[number],
        ],
      };
    },
  };
}
