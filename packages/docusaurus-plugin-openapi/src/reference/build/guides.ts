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

/** Code blocks, which show components without using them. */
const FENCE = /^(`{3,}|~{3,}).*?^\1/gms;
const LIVE_EXAMPLE = /<TryIt\s[^>]*?\boperation="([^"]+)"/g;
const WORKFLOW = /<Workflow\s[^>]*?\bname="([^"]+)"/g;

/** The pages that have a live example of an operation, by the unique name of the operation. */
export function guidesOf(api: Api, pages: readonly GuidePage[]): Map<string, PageLink[]> {
  const guides = new Map<string, PageLink[]>();
  for (const {title, permalink, mdx} of pages) {
    const text = mdx.replace(FENCE, '');
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
    for (const key of new Set(keys))
      guides.set(key, [...(guides.get(key) ?? []), {title, permalink}]);
  }
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
          guides:
            guides.get(operationKey({description: reference.description, id: page.id})) ?? [],
        }
      : page,
  ),
});
