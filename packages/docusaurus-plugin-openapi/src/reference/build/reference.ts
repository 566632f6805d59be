import {join, relative} from 'node:path';
import type {JsonObject} from '@batchwise/openapi/json';
import {descriptionPlaces, DESCRIPTIONS, posixPath} from '@batchwise/openapi/node';
import {operationKey} from '@batchwise/openapi/operation';
import {
  readReferenceOverview,
  readReferenceWebhooks,
  sharedSchemas,
} from '@batchwise/openapi/reference';
import type {Api} from '../../api/operations.ts';
import type {SiteDescription} from '../../descriptions/types.ts';
import type {SidebarData} from '../sidebar/items.ts';
import type {BuiltPage, MovedPageData} from '../types.ts';
import {createPages} from './pages.ts';
import {type Plan, planReference} from './plan.ts';
import {sidebarData} from '../sidebar/sidebar-data.ts';

/** The reference of a description in one language. */
export type Reference = {
  description: string;
  /** The path of the overview, with the base URL. */
  base: string;
  pages: BuiltPage[];
  moved: (MovedPageData & {permalink: string})[];
  sidebar: SidebarData;
};

/** The language to read a reference in, and where the site is. */
export type ReferenceContext = {
  siteDir: string;
  baseUrl: string;
  locale: string;
  sourceLocale: string;
};

/** The pages of a description with the path of its reference. */
export function planOf(document: JsonObject, baseUrl: string, routeBasePath: string): Plan {
  const {hasWebhookPages} = readReferenceOverview(document);
  const read = hasWebhookPages ? readReferenceWebhooks(document) : [];
  return planReference(document, `${baseUrl}${routeBasePath}`, {
    schemaNames: sharedSchemas(document),
    webhooks: read.flatMap(({operation}) => operation ?? []),
  });
}

/** Reads the references of all descriptions that have one. */
export function readReferences(
  api: Api,
  descriptions: readonly SiteDescription[],
  {siteDir, baseUrl, locale, sourceLocale}: ReferenceContext,
): Reference[] {
  return descriptions.flatMap(({id, folder, routeBasePath}) => {
    const document = api.descriptions[id];
    if (routeBasePath === undefined || !document) return [];
    const plan = planOf(document, baseUrl, routeBasePath);
    const placesOf = descriptionPlaces(join(siteDir, folder), id);
    const inFolder = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
    const pages = createPages({
      document,
      plan,
      untranslated: api.untranslated[id] ?? new Map<string, string>(),
      source: inFolder(`${DESCRIPTIONS}/${id}.yaml`),
      ...(locale === sourceLocale
        ? {}
        : {overlay: inFolder(`i18n/${locale}/${DESCRIPTIONS}/${id}.overlay.yaml`)}),
      problemOf: (operation) =>
        api.operations.get(operationKey({description: id, id: operation}))?.problem,
      placeOf: ({pointer, message}) => {
        const {file, line} = placesOf(pointer);
        return {place: `${posixPath(relative(siteDir, file))}:${line}`, reason: message};
      },
      download: `${baseUrl}openapi/${id}.yaml`,
    });
    const hasWebhooks = pages.some(
      (page) => page.kind === 'overview' && page.node.webhooks.length > 0,
    );
    return [
      {
        description: id,
        base: plan.overview.permalink,
        pages,
        moved: plan.moved,
        sidebar: sidebarData(`openapi-${id}`, plan, hasWebhooks),
      },
    ];
  });
}
