import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {WebpackPluginInstance} from 'webpack';
import {buildLibrary, type Library} from './library';

const NAME = 'batchwise-diagrams';
/** Below the site's address. */
const PLACE = 'assets/mermaid';
/** The oldest browsers of `browserslist` in package.json that tell in what the library is compiled to. */
const TARGET = ['chrome109', 'firefox115', 'safari16'];

/** What Rspack has and the types of Docusaurus, which are webpack's, do not: copies files as they are. */
type Copies = {
  CopyRspackPlugin: new (options: {
    patterns: {from: string; to: string; info: {minimized: boolean}}[];
  }) => WebpackPluginInstance;
};

/**
 * Gives pages the library for diagrams as files of their own, which a page imports when it has a diagram. Docusaurus would
 * bundle it for each language, for the browser and for the server, which never draws: a third of the time to bundle 100 pages.
 */
export default function diagramsPlugin({
  siteDir,
  baseUrl,
  generatedFilesDir,
}: LoadContext): Plugin<Library> {
  let library: Library | undefined;
  return {
    name: NAME,
    loadContent: () => buildLibrary(siteDir, join(siteDir, '.cache/diagrams'), TARGET),
    async contentLoaded({content, actions}) {
      library = content;
      const address = JSON.stringify(`${baseUrl}${PLACE}/${content.entry}`);
      await actions.createData(
        'mermaid.js',
        `export default (await import(/* webpackIgnore: true */ ${address})).default;\n`,
      );
    },
    configureWebpack(_config, isServer, {currentBundler}) {
      if (isServer || !library) return {resolve: {alias: {mermaid$: false}}};
      const {CopyRspackPlugin} = currentBundler.instance as unknown as Copies;
      const copy = new CopyRspackPlugin({
        patterns: [{from: library.folder, to: PLACE, info: {minimized: true}}],
      });
      return {
        resolve: {alias: {mermaid$: join(generatedFilesDir, NAME, 'default/mermaid.js')}},
        plugins: [copy],
      };
    },
  };
}
