import {wrap} from '../parcel';
import type {Plan} from '../plan';
import type {Store} from '../store';
import {minifyApp, type Minify} from './minify';
import {type Realm, watchOutside} from './outside';

/** What Docusaurus asks for a page, and what it gets: HTML, which may be in a parcel, and what the template and the checks of links need to know. */
export type Request = {pathname: string; v4RemoveLegacyPostBuildHeadAttribute: boolean};
export type Rendered = {html: string; collectedData: unknown};
export type Render = (request: Request) => Promise<Rendered>;

export type Options = {
  pages: Plan['pages'];
  store: Store;
  /** Gives what renders a page; called when the first one is rendered. */
  load: () => Promise<Render>;
  minify: Minify;
  /** Where code may find a clock or the network. */
  realms: readonly Realm[];
  /** Called once, with the addresses of the pages that were rendered when code asked for the time or fetched something. */
  onOutside: (pathnames: string) => void;
};

/**
 * Renders and minifies pages, but those that were rendered from the same before. What depends on the time or the network is not kept:
 * neither the page in which code asked for it, nor any after it, since what was made of it may have been put down for all.
 */
export function createKeeper({pages, store, load, minify, realms, onOutside}: Options): Render {
  const open = new Set<string>();
  let isFixed = true;
  let stop: (() => void) | undefined;

  const onUse = (): void => {
    if (isFixed) onOutside([...open].join(', '));
    isFixed = false;
  };

  const renderWatched = async (request: Request): Promise<Rendered> => {
    open.add(request.pathname);
    stop ??= watchOutside(realms, onUse);
    try {
      return await (
        await load()
      )(request);
    } finally {
      open.delete(request.pathname);
      if (open.size === 0) {
        stop?.();
        stop = undefined;
      }
    }
  };

  const minified = async (rendered: Rendered): Promise<Rendered> => {
    const html = await minifyApp(rendered.html, minify);
    return html === undefined ? rendered : {...rendered, html: wrap(html)};
  };

  return async (request) => {
    const page = pages[request.pathname];
    // The head of a page that Docusaurus' plugins could once ask for has functions, which cannot be kept.
    if (!page || !request.v4RemoveLegacyPostBuildHeadAttribute) return (await load())(request);
    const kept = page.place && store.read(page.key, page.place);
    if (kept) return kept as Rendered;
    const rendered = await minified(await renderWatched(request));
    if (isFixed) store.write(page.key, rendered);
    return rendered;
  };
}
