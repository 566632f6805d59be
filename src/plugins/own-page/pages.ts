import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import type {Chunks, Piece} from './chunks';
import type {OwnPage, OwnRoute, Pieces} from './own-page';
import type {SidebarReader} from './sidebars';

/** A route as Docusaurus writes it for its router; `component` is the key of its pieces. */
export type GeneratedRoute = {
  path: string;
  component: string;
  exact?: boolean;
  sidebar?: string;
  routes?: GeneratedRoute[];
};

/** What Docusaurus has generated of all pages: their routes, and the names of the pieces of each. */
export type Generated = {routes: GeneratedRoute[]; names: Record<string, Pieces>};

const WRONG_ADDRESS = '*';

/** @param folder where Docusaurus generates files. */
export function readGenerated(folder: string): Generated {
  const script = readFileSync(join(folder, 'routes.js'), 'utf8')
    .replace(/^import .*$/gm, '')
    .replace('export default', 'routes =');
  const context = {
    routes: [],
    ComponentCreator: (path: string, hash?: string) =>
      hash === undefined ? path : `${path}-${hash}`,
  };
  runInNewContext(script, context);
  return {
    routes: context.routes,
    names: JSON.parse(
      readFileSync(join(folder, 'routesChunkNames.json'), 'utf8'),
    ) as Generated['names'],
  };
}

/** The file of a page, relative to the folder of its language, with `/`. */
function fileOf(path: string, baseUrl: string): string {
  if (path === WRONG_ADDRESS) return '404.html';
  return `${decodeURI(path.slice(baseUrl.length)) || 'index'}.html`;
}

/** Replaces each name of a piece by the identifier of its module, and says which chunks that takes. */
function resolvePieces(names: Pieces, chunks: Chunks['pieces'], used: Set<Piece>): Pieces {
  if (Array.isArray(names)) return names.map((one) => resolvePieces(one, chunks, used));
  if (names !== null && typeof names === 'object')
    return Object.fromEntries(
      Object.entries(names).map(([key, one]) => [key, resolvePieces(one, chunks, used)]),
    );
  const piece = chunks[String(names)];
  if (!piece)
    throw new Error(
      `The bundler made no chunk ${String(names)}, which Docusaurus has in its list of pages.`,
    );
  used.add(piece);
  return piece.module;
}

/** What is the same for all pages of a language. */
export type Built = {
  generated: Generated;
  chunks: Chunks;
  build: string;
  baseUrl: string;
  readSidebar: SidebarReader;
};

/** What a component of a route is made of, and the pieces that it takes. */
type Resolved = {pieces?: Pieces; used: readonly Piece[]};

/** Resolves components by their keys, those that are above many pages once. */
function createResolver({generated: {names}, chunks}: Built): (component: string) => Resolved {
  const known = new Map<string, Resolved>();
  const resolve = (component: string): Resolved => {
    const used = new Set<Piece>();
    const pieces = names[component];
    return pieces === undefined
      ? {used: []}
      : {pieces: resolvePieces(pieces, chunks.pieces, used), used: [...used]};
  };
  return (component) => {
    const resolved = known.get(component) ?? resolve(component);
    known.set(component, resolved);
    return resolved;
  };
}

function toOwnPage(
  branch: GeneratedRoute[],
  html: string,
  {generated: {names}, build, baseUrl, readSidebar}: Built,
  resolve: (component: string) => Resolved,
): OwnPage {
  const used = new Set<Piece>();
  const routes = branch.map(({path, exact, sidebar, component}): OwnRoute => {
    const {pieces, used: own} = resolve(component);
    for (const piece of own) used.add(piece);
    return {path, exact, sidebar, ...(pieces === undefined ? {} : {pieces})};
  });
  const all = [...used];
  return {
    build,
    routes,
    chunks: [...new Set(all.flatMap((piece) => piece.chunks))],
    scripts: [...new Set(all.flatMap(({scripts}) => scripts))].map((file) => baseUrl + file),
    sidebar: readSidebar(branch, names, html),
  };
}

/** What each page knows of itself, by its file and from its HTML. */
export function ownPages(built: Built): Map<string, (html: string) => OwnPage> {
  const pages = new Map<string, (html: string) => OwnPage>();
  const resolve = createResolver(built);
  const walk = (route: GeneratedRoute, above: GeneratedRoute[]): void => {
    const branch = [...above, route];
    if (route.routes) route.routes.forEach((inner) => walk(inner, branch));
    else
      pages.set(fileOf(route.path, built.baseUrl), (html) =>
        toOwnPage(branch, html, built, resolve),
      );
  };
  built.generated.routes.forEach((route) => walk(route, []));
  return pages;
}
