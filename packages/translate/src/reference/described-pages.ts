import {toPointer, type Json, type JsonObject} from '@batchwise/openapi/json';
import {findOperations, methodOf} from '@batchwise/openapi/operation';
import {schemaPointer, sharedSchemas, textsAt} from '@batchwise/openapi/reference';
import {descriptionsIn} from '../non-page-texts/texts.ts';
import type {Workspace} from '../workspace/workspace.ts';

/** A page of the API reference: its description, its English title, and the JSON pointers of its texts. */
export type DescribedPage = {description: string; title: string; texts: string[]};

const textAt = (value: Json | undefined, ...keys: string[]): string => {
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return keys.map((key) => held[key]).find((one) => typeof one === 'string') ?? '';
};

/** The pages of one description: the overview, tags, operations and shared schemas. */
function pagesOf(description: string, document: JsonObject): DescribedPage[] {
  const page = (title: string, pointer: string): DescribedPage => ({
    description,
    title,
    texts: textsAt(document, pointer),
  });
  const tags = Array.isArray(document.tags) ? document.tags : [];
  return [
    page(textAt(document.info, 'title') || description, ''),
    ...tags.map((tag, index) => page(textAt(tag, 'x-displayName', 'name'), `/tags/${index}`)),
    ...findOperations(document).operations.map(({at, operation, ...one}) =>
      page(textAt(operation, 'summary') || `${methodOf(one)} ${one.path}`, toPointer(at)),
    ),
    ...sharedSchemas(document).map((name) => page(name, schemaPointer(document, name) ?? '')),
  ];
}

/** The pages of the references of all descriptions, whether the site shows them or not. */
export function describedPages(workspace: Workspace): DescribedPage[] {
  const isDescription = ({openapi, swagger}: JsonObject): boolean =>
    openapi !== undefined || swagger !== undefined;
  return [...descriptionsIn(workspace)]
    .filter(([, document]) => isDescription(document))
    .flatMap(([name, document]) => {
      const key = `reference:${name}:${workspace.shortHash(JSON.stringify(document))}`;
      return workspace.cached(key, () => pagesOf(name, document));
    });
}
