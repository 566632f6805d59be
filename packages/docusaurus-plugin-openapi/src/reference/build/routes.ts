import type {PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {operationKey} from '@batchwise/openapi/operation';
import {dataModule} from '../../api/data-module.ts';
import {moduleName} from '../../api/module-name.ts';
import type {Api} from '../../api/operations.ts';
import type {BuiltPage, PageData, ShownPage} from '../types.ts';
import type {Reference} from './reference.ts';

const COMPONENTS: Record<PageData['kind'], string> = {
  overview: '@theme/ApiReference/Overview',
  tag: '@theme/ApiReference/Tag',
  operation: '@theme/ApiReference/Operation',
  schema: '@theme/ApiReference/Schema',
};

type Actions = Pick<PluginContentLoadedActions, 'addRoute' | 'createData'>;

/** The module of the live example of an operation, if the API has one. */
function exampleOf(description: string, page: BuiltPage, api: Api): Record<string, string> {
  if (page.kind !== 'operation' || page.isWebhook) return {};
  const key = operationKey({description, id: page.id});
  return api.operations.has(key) ? {source: `@operations/${moduleName(key)}`} : {};
}

/** The file that readers' words come from: the overlay, or the description where the overlay has no text of the page. */
const sourceOf = ({source, overlay = source, texts, untranslated}: BuiltPage['page']): string =>
  texts.length > 0 && untranslated.length === texts.length ? source : overlay;

/** The data of a page without those that only the build needs. */
function shownData(data: BuiltPage): PageData {
  const {kind, permalink, title, description, operation, tag} = data.page;
  const page: ShownPage = {
    kind,
    permalink,
    title,
    description,
    ...(operation ? {operation} : {}),
    ...(tag === undefined ? {} : {tag}),
  };
  return {...data, page};
}

/** Adds the routes of a reference: a parent with the sidebar, and a page each. */
export async function addRoutes(
  api: Api,
  {description, base, pages, moved, sidebar}: Reference,
  {addRoute, createData}: Actions,
): Promise<void> {
  const nameOf = (permalink: string): string =>
    `${description}-${moduleName(permalink.slice(base.length))}.js`;
  const routes = await Promise.all(
    pages.map(async (data): Promise<RouteConfig> => {
      const {permalink} = data.page;
      const file = await createData(nameOf(permalink), dataModule(shownData(data)));
      return {
        path: permalink,
        component: COMPONENTS[data.kind],
        exact: true,
        modules: {data: file, ...exampleOf(description, data, api)},
        metadata: {sourceFilePath: sourceOf(data.page)},
      };
    }),
  );
  const redirects = await Promise.all(
    moved.map(async ({permalink, to}): Promise<RouteConfig> => ({
      path: permalink,
      component: '@theme/ApiReference/Moved',
      exact: true,
      modules: {data: await createData(nameOf(permalink), dataModule({to}))},
    })),
  );
  addRoute({
    path: base,
    component: '@theme/ApiReference',
    exact: false,
    modules: {sidebar: await createData(`${description}-sidebar.js`, dataModule(sidebar))},
    routes: [...routes, ...redirects],
  });
}
