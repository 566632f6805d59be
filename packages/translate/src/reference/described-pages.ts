import {toPointer, type Json, type JsonObject} from '@batchwise/openapi/json';
import {findOperations, methodOf, readBadges, readTagGroups} from '@batchwise/openapi/operation';
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
  const operations = findOperations(document).operations.map(({id, at, operation, ...one}) => ({
    id,
    title: textAt(operation, 'summary') || `${methodOf(one)} ${one.path}`,
    pointers: [toPointer(at), ...readBadges(document, operation).map(({pointer}) => pointer)],
    summary: toPointer([...at, 'summary']),
  }));
  const summariesOf = (ids: readonly string[]): string[] =>
    operations.filter(({id}) => ids.includes(id)).map(({summary}) => summary);
  const tags = readTagGroups(document).flatMap((group) => group.tags);
  const pointerOfTag = (name: string): string[] => {
    const index = list(document.tags).findIndex((tag) => textAt(tag, 'name') === name);
    return index < 0 ? [] : [toPointer(['tags', index])];
  };
  return [
    page(
      textAt(document.info, 'title') || description,
      '',
      '/tags',
      ...operations.map(({summary}) => summary),
    ),
    ...tags
      .filter((tag) => tag.name !== '' && (tag.operations.length > 0 || tag.description !== ''))
      .map((tag) => page(tag.title, ...pointerOfTag(tag.name), ...summariesOf(tag.operations))),
    ...operations.map(({title, pointers}) => page(title, ...pointers)),
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
