import type {ComponentType, ReactNode} from 'react';
import type {RouteConfig} from 'react-router-config';
import {RouteContextProvider} from '@docusaurus/core/lib/client/routeContext';
import type {PluginRouteContext} from '@docusaurus/types';
import type {OwnRoute, Pieces} from '../own-page';
import {runModule} from './bundler';

type Loaded = {
  __comp: ComponentType<Record<string, unknown>>;
  __context?: PluginRouteContext;
  __props?: Record<string, unknown>;
};

/** One component for the same pieces, so that what pages share stays when the reader goes from one to the next. */
const components = new Map<string, ComponentType>();

function load(pieces: Pieces): unknown {
  if (pieces === null) return null;
  if (typeof pieces !== 'object') return runModule(pieces);
  if (Array.isArray(pieces)) return pieces.map(load);
  return Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, load(piece)]));
}

/** What Docusaurus' `ComponentCreator` makes from its lists of all pages. */
function createComponent(pieces: Pieces): ComponentType {
  let loaded: Loaded | undefined;
  return function Piece(given: object): ReactNode {
    loaded ??= load(pieces) as Loaded;
    const {__comp: Component, __context: context = null, __props: props, ...modules} = loaded;
    return (
      <RouteContextProvider value={context}>
        <Component {...modules} {...props} {...given} />
      </RouteContextProvider>
    );
  };
}

function componentOf(pieces: Pieces): ComponentType {
  const key = JSON.stringify(pieces);
  const component = components.get(key) ?? createComponent(pieces);
  components.set(key, component);
  return component;
}

/** The route of a page with those around it, for the router. @param notFound what is shown at a wrong address. */
export function toBranch(routes: readonly OwnRoute[], notFound: ComponentType): RouteConfig[] {
  return routes.reduceRight<RouteConfig[]>(
    (inner, {pieces, ...route}) => [
      {
        ...route,
        component: pieces === undefined ? notFound : componentOf(pieces),
        ...(inner.length > 0 ? {routes: inner} : {}),
      },
    ],
    [],
  );
}
