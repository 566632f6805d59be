import type {LoadContext, Plugin} from '@docusaurus/types';
import {finishes} from '../finished-pages';
import {createPutter} from '../own-page/put';
import {unwrap} from '../rendered/parcel';
import {finishPages} from './finish';
import {createCompleter, type SharedTags} from './later';
import {createInliner} from './styles/inline';
import {earlyScript} from './template';

/** Docusaurus' own minifier of HTML, as the site's configuration chooses it. */
async function openMinifier({
  faster,
}: LoadContext['siteConfig']['future']): Promise<(html: string) => Promise<string>> {
  const {getHtmlMinifier} = await import('@docusaurus/bundler');
  const {minify} = await getHtmlMinifier({type: faster.swcHtmlMinimizer ? 'swc' : 'terser'});
  return async (html) => (await minify(html)).code;
}

type Built = SharedTags &
  Pick<LoadContext, 'outDir' | 'baseUrl' | 'generatedFilesDir' | 'siteConfig'>;

async function finish(
  {outDir, baseUrl, generatedFilesDir, siteConfig, ...tags}: Built,
  colourKey: string,
): Promise<void> {
  const minify = await openMinifier(siteConfig.future);
  await finishPages(outDir, [
    unwrap,
    createCompleter(tags, (wanted) => earlyScript(wanted, colourKey), minify),
    createInliner(outDir, baseUrl),
    createPutter(generatedFilesDir, outDir, baseUrl),
  ]);
}

/**
 * Finishes the pages that `template.ts` began.
 * @param options.colourKey where the choice of colours is kept in `localStorage`.
 */
export default function interestPlugin(
  _context: LoadContext,
  {colourKey}: {colourKey: string},
): Plugin {
  return {
    name: 'batchwise-interest',
    postBuild: (built) => finishes(built.outDir, finish(built, colourKey)),
  };
}
