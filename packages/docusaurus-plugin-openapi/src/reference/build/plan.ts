import type {JsonObject} from '@batchwise/openapi/json';
import {findOperations, methodOf, ownBasePath, readTagGroups} from '@batchwise/openapi/operation';
import type {OperationLink, PageLink, TagLink} from '../types.ts';
import {createSlugs, toSlug} from './slugs.ts';

/** A page of an operation, and the slugs that it had before. */
export type PlannedOperation = OperationLink & {slug: string; formerSlugs: string[]};

export type PlannedTag = Omit<TagLink, 'operations'> & {
  name: string;
  operations: PlannedOperation[];
};

/** The pages of a reference and their order. */
export type Plan = {
  overview: PageLink;
  groups: {name?: string; tags: PlannedTag[]}[];
  /** Operations without a tag. */
  untagged: PlannedOperation[];
  /** Requests that the API sends, where they are too large for the overview. */
  webhooks: OperationLink[];
  schemas: (PageLink & {name: string})[];
  /** Addresses of earlier ids. */
  moved: {permalink: string; to: PageLink}[];
};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Characters. A longer summary is a description rather than a title. */
const LONGEST_TITLE = 120;

/** The summary as a title, or the name where it is missing, too long, or has several lines. */
function titleOf(summary: unknown, name: string): string {
  const title = text(summary);
  return title === '' || title.length > LONGEST_TITLE || title.includes('\n') ? name : title;
}

function planOperations(document: JsonObject, base: string): Map<string, PlannedOperation> {
  const slugOf = createSlugs();
  return new Map(
    findOperations(document).operations.map(({id, operation, ...one}) => {
      const slug = slugOf(id);
      const method = methodOf(one);
      const basePath = ownBasePath(document, one.pathItem, operation);
      const planned: PlannedOperation = {
        id,
        slug,
        method,
        path: one.path,
        ...(basePath === '' ? {} : {basePath}),
        title: titleOf(operation.summary, `${method} ${one.path}`),
        permalink: `${base}/${slug}`,
        formerSlugs: texts(operation['x-former-ids']).map(toSlug),
        ...(operation.deprecated === true ? {deprecated: true} : {}),
      };
      return [id, planned];
    }),
  );
}

/** The operations by tag, in the order of `x-tagGroups`. A tag without operations has a page where it has words. */
function planGroups(
  document: JsonObject,
  base: string,
  operations: ReadonlyMap<string, PlannedOperation>,
): Pick<Plan, 'groups' | 'untagged'> {
  const slugOf = createSlugs();
  const untagged: PlannedOperation[] = [];
  const groups = readTagGroups(document).map(({name, tags}) => ({
    ...(name ? {name} : {}),
    tags: tags.flatMap(({name: tag, title, description, operations: ids}): PlannedTag[] => {
      const planned = ids.flatMap((id) => operations.get(id) ?? []);
      if (tag === '') untagged.push(...planned);
      if (tag === '' || (planned.length === 0 && description === '')) return [];
      return [
        {
          name: tag,
          title,
          description,
          permalink: `${base}/tags/${slugOf(tag)}`,
          operations: planned,
        },
      ];
    }),
  }));
  return {groups: groups.filter(({tags}) => tags.length > 0), untagged};
}

/** An earlier id leads to its operation, unless another operation has that address. */
function planMoved(base: string, operations: readonly PlannedOperation[]): Plan['moved'] {
  const taken = new Set(operations.map(({slug}) => slug));
  return operations.flatMap(({formerSlugs, title, permalink}) =>
    formerSlugs.flatMap((slug) => {
      if (taken.has(slug)) return [];
      taken.add(slug);
      return [{permalink: `${base}/${slug}`, to: {title, permalink}}];
    }),
  );
}

/** A request that the API sends: `path` is the name of the webhook. */
export type Webhook = Pick<OperationLink, 'id' | 'method' | 'path'> & {summary: string};

/** Which schemas and webhooks have pages of their own. */
type Others = {
  /** The schemas that have a page. */
  schemaNames: readonly string[];
  /** The webhooks that have a page. */
  webhooks: readonly Webhook[];
};

/**
 * Plans the pages of the reference of a description.
 * @param base the path of the overview, with the base URL: `/nl/api/trains`.
 */
export function planReference(
  document: JsonObject,
  base: string,
  {schemaNames, webhooks}: Others,
): Plan {
  const operations = planOperations(document, base);
  const schemaSlugOf = createSlugs();
  const webhookSlugOf = createSlugs();
  const {info} = document;
  const title = typeof info === 'object' && info !== null && 'title' in info ? info.title : '';
  return {
    overview: {title: text(title) || base, permalink: base},
    ...planGroups(document, base, operations),
    webhooks: webhooks.map(({id, method, path, summary}) => ({
      id,
      method,
      path,
      title: titleOf(summary, path),
      permalink: `${base}/webhooks/${webhookSlugOf(id || path)}`,
    })),
    schemas: schemaNames.map((name) => ({
      name,
      title: name,
      permalink: `${base}/schemas/${schemaSlugOf(name)}`,
    })),
    moved: planMoved(base, [...operations.values()]),
  };
}

/** The operations of a plan, in the order of its sidebar. */
export const plannedOperations = ({groups, untagged}: Plan): PlannedOperation[] => [
  ...untagged,
  ...groups.flatMap(({tags}) => tags.flatMap(({operations}) => operations)),
];
