import {DocsSidebarProvider} from '@docusaurus/plugin-content-docs/client';
import renderRoutes from '@docusaurus/renderRoutes';
import {HtmlClassNameProvider, ThemeClassNames} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import {matchPath, useLocation} from '@docusaurus/router';
import DocRootLayout from '@theme/DocRoot/Layout';
import Layout from '@theme/Layout';
import NotFound from '@theme/ApiReference/NotFound';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {type SidebarData, sidebarItems} from '../sidebar/items.ts';

type Route = Parameters<typeof renderRoutes>[0];

type Props = {sidebar: SidebarData; route: {routes?: NonNullable<Route>}};

/** The frame of all pages of a reference: the layout of docs, with the sidebar of the reference. */
export function ApiReference({sidebar, route}: Props): ReactNode {
  const {pathname} = useLocation();
  const {routes = []} = route;
  const items = sidebarItems(sidebar, {
    overview: translate({
      id: 'reference.overview',
      message: 'Overview',
      description: 'First link in the sidebar of the API reference: the page about the whole API',
    }),
    webhooks: translate({
      id: 'reference.webhooks',
      message: 'Webhooks',
      description:
        'Link in the sidebar of the API reference, and heading: requests that the API sends',
    }),
    schemas: translate({
      id: 'reference.schemas',
      message: 'Schemas',
      description:
        'Group in the sidebar of the API reference, and heading: the schemas (JSON Schema) of data that several operations use',
    }),
  });
  return (
    <HtmlClassNameProvider className={clsx(ThemeClassNames.wrapper.docsPages, 'openapi-reference')}>
      <Layout>
        <DocsSidebarProvider name={sidebar.name} items={items}>
          {routes.some((one) => matchPath(pathname, one)) ? (
            <DocRootLayout>{renderRoutes(routes)}</DocRootLayout>
          ) : (
            <NotFound />
          )}
        </DocsSidebarProvider>
      </Layout>
    </HtmlClassNameProvider>
  );
}
