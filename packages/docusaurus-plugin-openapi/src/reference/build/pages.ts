import type {JsonObject} from '@batchwise/openapi/json';
import {toPointer} from '@batchwise/openapi/json';
import {findOperations} from '@batchwise/openapi/operation';
import type {OperationNode, ReferencePage} from '@batchwise/openapi/reference';
import type {OperationProblem} from '../../api/operations.ts';
import {withoutMarks} from '../../api/read-rich-text.ts';
import type {OperationLink, PageData} from '../types.ts';
import {
  readReferenceOperation,
  readReferenceOverview,
  readReferenceSchema,
  textsAt,
} from './model.ts';
import {type Plan, type PlannedOperation, plannedOperations, type PlannedTag} from './plan.ts';
import {proseOf} from './prose.ts';
import {operationsIn, schemaNamesIn} from './used-names.ts';

type Source = {
  document: JsonObject;
  plan: Plan;
  /** The texts without a translation, by JSON pointer. */
  untranslated: ReadonlyMap<string, string>;
  source: string;
  overlay?: string;
  problemOf: (operation: string) => OperationProblem | undefined;
  download: string;
};

/** A text of one sentence for search engines. */
const LONGEST_SUMMARY = 160;

function summaryOf(description: string): string {
  const plain = withoutMarks(description).replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST_SUMMARY) return plain;
  const [sentence = ''] = /^.*?[.!?](?=\s)/.exec(plain) ?? [];
  if (sentence !== '' && sentence.length <= LONGEST_SUMMARY) return sentence;
  return `${plain.slice(0, plain.lastIndexOf(' ', LONGEST_SUMMARY))}…`;
}

const toLink = ({id, title, permalink, method, path, deprecated}: PlannedOperation): OperationLink => ({
  id,
  title,
  permalink,
  method,
  path,
  ...(deprecated ? {deprecated} : {}),
});

/** Creates the data of all pages of a reference. */
export function createPages(source: Source): PageData[] {
  const {document, plan, untranslated} = source;
  const operations = plannedOperations(plan);
  const byId = new Map(operations.map((one) => [one.id, one]));
  const schemaPages = new Map(plan.schemas.map(({name, permalink}) => [name, permalink]));
  const located = new Map(findOperations(document).operations.map((one) => [one.id, one]));

  /** What all pages have, for a page that shows the texts at some pointers. */
  const common = (
    {
      titleText = '',
      ...page
    }: Pick<ReferencePage, 'kind' | 'permalink' | 'title' | 'titleText' | 'operation' | 'tag'>,
    description: string,
    shown: object,
    pointers: readonly string[],
  ) => {
    const texts = [...new Set(pointers.flatMap((pointer) => textsAt(document, pointer)))];
    const missing = texts.filter((pointer) => untranslated.has(pointer));
    const named = schemaNamesIn(shown).flatMap((name): [string, string][] => {
      const permalink = schemaPages.get(name);
      return permalink === undefined ? [] : [[name, permalink]];
    });
    const linked = operationsIn(shown).flatMap((id): [string, OperationLink][] => {
      const found = byId.get(id);
      return found ? [[id, toLink(found)]] : [];
    });
    return {
      page: {
        ...page,
        ...(texts.includes(titleText) ? {titleText} : {}),
        description: summaryOf(description),
        source: source.source,
        ...(source.overlay === undefined ? {} : {overlay: source.overlay}),
        texts,
        untranslated: missing,
      } satisfies ReferencePage,
      prose: proseOf(shown, description),
      untranslatedTexts: [...new Set(missing.flatMap((pointer) => untranslated.get(pointer) ?? []))],
      schemaLinks: Object.fromEntries(named),
      operationLinks: Object.fromEntries(linked),
    };
  };

  const overviewPage = (): PageData => {
    const node = readReferenceOverview(document);
    const groups = plan.groups.map(({tags, ...group}) => ({
      ...group,
      tags: tags.map(({title, permalink, description, operations: own}) => ({
        title,
        permalink,
        description,
        operations: own.map(toLink),
      })),
    }));
    const pointers = ['/info', '/servers', '/tags', '/components/securitySchemes', '/webhooks'];
    return {
      kind: 'overview',
      ...common(
        {kind: 'overview', ...plan.overview, titleText: '/info/title'},
        node.description,
        {node, groups},
        [...pointers, ...summaryPointers(operations)],
      ),
      node,
      groups,
      operations: plan.untagged.map(toLink),
      schemas: plan.schemas.map(({title, permalink}) => ({title, permalink})),
      download: source.download,
    };
  };

  const summaryPointers = (shown: readonly PlannedOperation[]): string[] =>
    shown.flatMap(({id}) => {
      const at = located.get(id)?.at;
      return at ? [toPointer([...at, 'summary'])] : [];
    });

  const tagPage = ({name, title, permalink, description, operations: own}: PlannedTag): PageData => {
    const shown = own.map(toLink);
    const index = Array.isArray(document.tags)
      ? document.tags.findIndex(
          (tag) => typeof tag === 'object' && tag !== null && 'name' in tag && tag.name === name,
        )
      : -1;
    return {
      kind: 'tag',
      ...common(
        {kind: 'tag', title, permalink, titleText: `/tags/${index}/x-displayName`, tag: title},
        description,
        {description, shown},
        [...(index < 0 ? [] : [`/tags/${index}`]), ...summaryPointers(own)],
      ),
      description,
      operations: shown,
    };
  };

  const operationPage = (one: PlannedOperation, tag: PlannedTag | undefined): PageData => {
    const {id, title, permalink, method, path: template} = one;
    const node: OperationNode | undefined = readReferenceOperation(document, id);
    const problem = source.problemOf(id);
    const {at = [], path = ''} = located.get(id) ?? {};
    return {
      kind: 'operation',
      ...common(
        {
          kind: 'operation',
          title,
          permalink,
          titleText: toPointer([...at, 'summary']),
          operation: {method, path: template},
          ...(tag ? {tag: tag.title} : {}),
        },
        node?.description ?? '',
        {node},
        [
          toPointer(at),
          toPointer(['paths', path, 'parameters']),
          toPointer(['paths', path, 'servers']),
          '/components/securitySchemes',
        ],
      ),
      id,
      ...(node ? {node} : {}),
      ...(problem ? {problem} : {}),
      ...(tag ? {tag: {title: tag.title, permalink: tag.permalink}} : {}),
      guides: [],
    };
  };

  return [
    overviewPage(),
    ...plan.untagged.map((one) => operationPage(one, undefined)),
    ...plan.groups.flatMap(({tags}) =>
      tags.flatMap((tag) => [
        tagPage(tag),
        ...tag.operations.map((one) => operationPage(one, tag)),
      ]),
    ),
    ...plan.schemas.flatMap(({name, title, permalink}): PageData[] => {
      const node = readReferenceSchema(document, name);
      if (!node) return [];
      return [
        {
          kind: 'schema',
          ...common({kind: 'schema', title, permalink}, node.description ?? '', node, [
            toPointer(['components', 'schemas', name]),
          ]),
          name,
          node,
        },
      ];
    }),
  ];
}
