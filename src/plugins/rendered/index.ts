import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Configuration} from 'webpack';
import {readGenerated} from '../own-page/pages';
import {readBundle, type Compilation} from './bundle';
import {findMinifier} from './minifier';
import {keysOf, namesIn, planPages, type Plan} from './plan';
import {steadyRoutes} from './routes';

const NAME = 'RenderedPlugin';
/** After the names of files have got their hashes (`PROCESS_ASSETS_STAGE_REPORT`). */
const LAST = 5000;
/** Beside the server's bundle, as `server/entry.ts` looks for it. */
const FILE = 'rendered.json';

type Compiler = {
  webpack: {sources: {RawSource: new (text: string) => unknown}};
  hooks: {thisCompilation: {tap: (name: string, act: (compilation: Compilation) => void) => void}};
};

function planOf(
  compilation: Compilation,
  {generatedFilesDir, baseUrl, i18n, siteDir, siteConfig}: LoadContext,
): Plan {
  const folder = join(siteDir, '.cache/rendered', i18n.currentLocale);
  const minifier = findMinifier(
    join(siteDir, 'package.json'),
    siteConfig.future.faster.swcHtmlMinimizer ? 'swc' : 'terser',
  );
  const generated = readGenerated(generatedFilesDir);
  const bundle = readBundle(
    compilation,
    new Set(Object.values(generated.names).flatMap(namesIn)),
    join(siteDir, 'src/plugins/rendered'),
    minifier.signature,
  );
  if (!('reads' in bundle))
    return {folder, pages: planPages(folder, keysOf(generated, bundle, baseUrl)), minifier};
  process.stderr.write(
    `[WARNING] Code that pages are rendered with uses ${bundle.reads}: no page is kept for the next build (src/plugins/rendered).\n`,
  );
  return {folder, pages: {}, minifier};
}

/**
 * Renders and minifies no page of a build that was rendered from the same before. Docusaurus does both with each page in each
 * build: React takes 10 ms for one, the minifier 6. Pages leave it with what was minified in a comment, from which `interest`
 * takes it (`parcel.ts`).
 */
export default function renderedPlugin(context: LoadContext): Plugin {
  const server = join(context.siteDir, 'src/plugins/rendered/server');
  const plan = {
    apply: ({webpack, hooks}: Compiler) =>
      hooks.thisCompilation.tap(NAME, (compilation) => {
        compilation.hooks.processAssets.tap({name: NAME, stage: LAST}, () => {
          compilation.emitAsset(
            FILE,
            new webpack.sources.RawSource(JSON.stringify(planOf(compilation, context))),
          );
        });
      }),
  };
  return {
    name: 'batchwise-rendered',
    configureWebpack(config: Configuration, isServer: boolean) {
      if (!isServer || process.env.NODE_ENV !== 'production') return {};
      const {main} = config.entry as {main: string};
      config.entry = {main: join(server, 'entry.ts')};
      return {
        mergeStrategy: {'resolve.alias': 'prepend'},
        resolve: {alias: {'@rendered/original$': main, ...steadyRoutes(context.generatedFilesDir)}},
        // Without a hash, so that the bundle stays the same when a page changes.
        output: {chunkFilename: 'assets/js/[name].js'},
        plugins: [plan as unknown as NonNullable<Configuration['plugins']>[number]],
      };
    },
  };
}
