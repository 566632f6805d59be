import {readFileSync} from 'node:fs';
import type {AllContent} from '@docusaurus/types';
import {findOperation, operationKey} from '@batchwise/openapi/operation';
import type {Api} from '../../api/operations.ts';
import type {PageLink} from '../types.ts';
import type {Reference} from './reference.ts';

/** A page of a docs plugin, with its MDX. */
export type GuidePage = PageLink & {mdx: string};

type Doc = {title: string; permalink: string; source: string; unlisted?: boolean};
type DocsContent = {loadedVersions: {docs: Doc[]}[]};

/** The pages of all docs plugins of the site. */
export function guidePages(allContent: AllContent, siteDir: string): GuidePage[] {
  const contents = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {});
  const docs = (contents as (DocsContent | undefined)[]).flatMap(
    (content) => content?.loadedVersions.flatMap((version) => version.docs) ?? [],
  );
  return docs
    .filter(({unlisted}) => !unlisted)
    .map(({title, permalink, source}) => ({
      title,
      permalink,
      mdx: readFileSync(source.replace(/^@site/, siteDir), 'utf8'),
    }));
}

/** Code, which shows components without using them. */
const CODE = /^(`{3,}|~{3,}).*?^\1|`[^`\n]+`/gms;
const LIVE_EXAMPLE = /<TryIt\s[^>]*?\boperation="([^"]+)"/g;
const WORKFLOW = /<Workflow\s[^>]*?\bname="([^"]+)"/g;

/** The unique names of the operations of a page, in the order of its live examples. */
function examplesOf(api: Api, mdx: string): string[] {
  const text = mdx.replace(CODE, '');
  const workflows = [...text.matchAll(WORKFLOW)].flatMap(
    ([, name = '']) => api.workflows.get(name)?.steps ?? [],
  );
  const named = [
    ...[...text.matchAll(LIVE_EXAMPLE)].map(([, name = '']) => name),
    ...workflows.map(({operation}) => operation),
  ];
  const keys = named.flatMap((name) => {
    const one = findOperation(api.operations, name);
    return one.found ? [one.key] : [];
  });
  return [...new Set(keys)];
}

/**
 * The pages that have a live example of an operation, by the unique name of the operation. Pages that begin with the
 * operation come first.
 */
export function guidesOf(api: Api, pages: readonly GuidePage[]): Map<string, PageLink[]> {
  const uses = pages.flatMap(({title, permalink, mdx}) =>
    examplesOf(api, mdx).map((key, position) => ({key, position, page: {title, permalink}})),
  );
  uses.sort((a, b) => a.position - b.position);
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
