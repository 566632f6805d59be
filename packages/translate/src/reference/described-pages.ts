import {toPointer, type Json, type JsonObject} from '@batchwise/openapi/json';
import {findOperations, methodOf} from '@batchwise/openapi/operation';
import {schemaPointer, sharedSchemas, textsAt} from '@batchwise/openapi/reference';
import {descriptionsIn} from '../non-page-texts/texts.ts';
import type {Workspace} from '../workspace/workspace.ts';

/** A page of the API reference: its description, its English title, and the JSON pointers of its texts. */
export type DescribedPage = {description: string; title: string; texts: string[]};

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

const textAt = (value: Json | undefined, ...keys: string[]): string => {
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return keys.map((key) => held[key]).find((one) => typeof one === 'string') ?? '';
};

/** The pages of one description: the overview, tags, operations and shared schemas. */
function pagesOf(description: string, document: JsonObject): DescribedPage[] {
  const page = (title: string, ...pointers: string[]): DescribedPage => ({
    description,
    title,
    texts: [...new Set(pointers.flatMap((pointer) => textsAt(document, pointer)))],
  });
  const operations = findOperations(document).operations.map(({at, operation, ...one}) => ({
    title: textAt(operation, 'summary') || `${methodOf(one)} ${one.path}`,
    pointer: toPointer(at),
    summary: toPointer([...at, 'summary']),
    tag: list(operation.tags)[0],
  }));
  const summariesOf = (shown: typeof operations): string[] => shown.map(({summary}) => summary);
  return [
    page(textAt(document.info, 'title') || description, '', '/tags', ...summariesOf(operations)),
    ...list(document.tags).map((tag, index) =>
      page(
        textAt(tag, 'x-displayName', 'name'),
        toPointer(['tags', index]),
        ...summariesOf(operations.filter((one) => one.tag === textAt(tag, 'name'))),
      ),
    ),
    ...operations.map(({title, pointer}) => page(title, pointer)),
    ...sharedSchemas(document).map((name) => page(name, schemaPointer(document, name) ?? '')),
  ];
}

/** The pages of the references of all descriptions; none where the site publishes no reference. */
export function describedPages(workspace: Workspace): DescribedPage[] {
  if (!workspace.publishesReference()) return [];
  const isDescription = ({openapi, swagger}: JsonObject): boolean =>
    openapi !== undefined || swagger !== undefined;
  return [...descriptionsIn(workspace)]
    .filter(([, document]) => isDescription(document))
    .flatMap(([name, document]) => {
      const key = `reference:${name}:${workspace.shortHash(JSON.stringify(document))}`;
      return workspace.cached(key, () => pagesOf(name, document));
    });
}
