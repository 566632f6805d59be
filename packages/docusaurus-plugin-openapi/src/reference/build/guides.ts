import {readFileSync} from 'node:fs';
import type {AllContent} from '@docusaurus/types';
import {findOperation, operationKey} from '@batchwise/openapi/operation';
import type {Api} from '../../api/operations.ts';
import type {PageLink} from '../types.ts';
import type {Reference} from './reference.ts';

/** A page of a docs plugin, with its MDX, and the operation that its front matter names. */
export type GuidePage = PageLink & {mdx: string; operation?: string};

type Doc = {
  id: string;
  title: string;
  permalink: string;
  source: string;
  unlisted?: boolean;
  frontMatter: object;
};
type SidebarItem = {id?: string; link?: {id?: string}; items?: SidebarItem[]};
type DocsContent = {loadedVersions: {docs: Doc[]; sidebars: Record<string, SidebarItem[]>}[]};

/** The ids of the pages of a sidebar, in its order. */
const idsIn = (items: readonly SidebarItem[]): string[] =>
  items.flatMap(({id, link, items: inner = []}) => [
    ...[id, link?.id].filter((one) => one !== undefined),
    ...idsIn(inner),
  ]);

/** The pages of a version in the order of its sidebars; those in none come last. */
function inOrder({docs, sidebars}: DocsContent['loadedVersions'][number]): Doc[] {
  const ids = idsIn(Object.values(sidebars).flat());
  const places = new Map([...ids.entries()].map(([place, id]) => [id, place]));
  const placeOf = ({id}: Doc): number => places.get(id) ?? ids.length;
  return [...docs].sort((one, other) => placeOf(one) - placeOf(other));
}

const operationOf = ({frontMatter}: Doc): Pick<GuidePage, 'operation'> =>
  'operation' in frontMatter && typeof frontMatter.operation === 'string'
    ? {operation: frontMatter.operation}
    : {};

/** The pages of all docs plugins of the site. */
export function guidePages(allContent: AllContent, siteDir: string): GuidePage[] {
  const contents = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {});
  const docs = (contents as (DocsContent | undefined)[]).flatMap(
    (content) => content?.loadedVersions.flatMap(inOrder) ?? [],
  );
  return docs
    .filter(({unlisted}) => !unlisted)
    .map((doc) => ({
      title: doc.title,
      permalink: doc.permalink,
      ...operationOf(doc),
      mdx: readFileSync(doc.source.replace(/^@site/, siteDir), 'utf8'),
    }));
}

/** Code, which shows components without using them. */
const CODE = /^(`{3,}|~{3,}).*?^\1|`[^`\n]+`/gms;
const LIVE_EXAMPLE = /<TryIt\s[^>]*?\boperation="([^"]+)"/g;
const WORKFLOW = /<Workflow\s[^>]*?\bname="([^"]+)"/g;

/** The unique name of an operation that a page names; none where there is no such operation. */
function keysOf(api: Api, name: string): string[] {
  const one = findOperation(api.operations, name);
  return one.found ? [one.key] : [];
}

/** The unique names of the operations of the live examples of a page. */
function examplesOf(api: Api, mdx: string): string[] {
  const text = mdx.replace(CODE, '');
  const workflows = [...text.matchAll(WORKFLOW)].flatMap(
    ([, name = '']) => api.workflows.get(name)?.steps ?? [],
  );
  const named = [
    ...[...text.matchAll(LIVE_EXAMPLE)].map(([, name = '']) => name),
    ...workflows.map(({operation}) => operation),
  ];
  return [...new Set(named.flatMap((name) => keysOf(api, name)))];
}

/** How much a page is about an operation: least where it is one of several steps. */
const relevanceOf = (isOwn: boolean, place: number): number => {
  if (isOwn) return 2;
  return place === 0 ? 1 : 0;
};

/**
 * The pages that have a live example of an operation, by the unique name of the operation. Pages whose front matter
 * names the operation come first, then those whose first example it is, otherwise in the order given.
 */
export function guidesOf(api: Api, pages: readonly GuidePage[]): Map<string, PageLink[]> {
  const uses = pages.flatMap(({title, permalink, mdx, operation = ''}) => {
    const own = keysOf(api, operation);
    return examplesOf(api, mdx).map((key, place) => ({
      key,
      relevance: relevanceOf(own.includes(key), place),
      page: {title, permalink},
    }));
  });
  uses.sort((one, other) => other.relevance - one.relevance);
  const guides = new Map<string, PageLink[]>();
  for (const {key, page} of uses) guides.set(key, [...(guides.get(key) ?? []), page]);
  return guides;
}

/** Adds the guides to the pages of operations. */
export const withGuides = (
  reference: Reference,
  guides: ReadonlyMap<string, PageLink[]>,
): Reference => ({
  ...reference,
  pages: reference.pages.map((page) =>
    page.kind === 'operation'
      ? {
          ...page,
          guides: guides.get(operationKey({description: reference.description, id: page.id})) ?? [],
        }
      : page,
  ),
});
