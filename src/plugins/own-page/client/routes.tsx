import {useEffect, useMemo, type ComponentType, type ReactNode} from 'react';
import type {RouteConfig} from 'react-router-config';
import ComponentCreator from '@docusaurus/ComponentCreator';
import renderRoutes from '@docusaurus/renderRoutes';
import {toBranch} from './branch';
import {openPage, pageAt} from './pages';

/** Makes the bundler put all pages into chunks, as Docusaurus' own list of routes does. Nobody calls it. */
export const allPages = (): Promise<unknown> =>
  import(/* webpackChunkName: "all-pages" */ '@generated-list/registry');

const NotFound = ComponentCreator('*', '') as ComponentType & {preload: () => Promise<unknown>};

/** At an address that this tab knows nothing of: after a reload the browser may go back to what was shown before it. */
function Reload(): ReactNode {
  useEffect(() => location.reload(), []);
  return null;
}

function CurrentPage({location: {pathname}}: {location: {pathname: string}}): ReactNode {
  const page = pageAt(pathname);
  const branch = useMemo(() => page && toBranch(page.routes, NotFound), [page]);
  return branch ? renderRoutes(branch) : <Reload />;
}

const {page, ready} = openPage();
const isNotFound = page?.routes.every(({pieces}) => pieces === undefined);

/** In the place of Docusaurus' list of all routes: one for whichever page is open. */
const routes: RouteConfig[] = [
  {
    path: '*',
    component: Object.assign(CurrentPage, {
      preload: () => Promise.all([ready, isNotFound && NotFound.preload()]),
    }),
  },
];

export default routes;
