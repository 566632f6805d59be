import {isObject, list, toPointer, type JsonObject} from '@batchwise/openapi/json';
import {readBadges} from '@batchwise/openapi/operation';
import {
  locatedOperations,
  readReferenceOperation,
  readReferenceOverview,
  readReferenceSchema,
  readReferenceWebhooks,
  type ReferencePage,
  schemaPointer,
} from '@batchwise/openapi/reference';
import type {OperationProblem} from '../../api/operations.ts';
import {withoutMarks} from '../../api/read-rich-text.ts';
import type {BuiltPage} from '../types.ts';
import {type Plan, type PlannedOperation, plannedOperations, type PlannedTag} from './plan.ts';
import {createShownData, toLink} from './shown-data.ts';
import {createUsedIn} from './used-in.ts';

type Source = {
  document: JsonObject;
  plan: Plan;
  /** The texts without a translation, by JSON pointer. */
  untranslated: ReadonlyMap<string, string>;
  source: string;
  overlay?: string;
  problemOf: (operation: string) => OperationProblem | undefined;
  /** The place of a finding in the file. */
  placeOf: (finding: {pointer: string; message: string}) => OperationProblem;
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

/** With more operations, the overview shows the tags only, whose pages list them. */
const MOST_OPERATIONS = 300;

/** A page, and what it shows. */
type Shown = Pick<
  ReferencePage,
  'kind' | 'permalink' | 'title' | 'titleText' | 'operation' | 'tag'
> &
  Parameters<ReturnType<typeof createShownData>>[0];

/** Creates the data of all pages of a reference. */
export function createPages(source: Source): BuiltPage[] {
  const {document, plan} = source;
  const operations = plannedOperations(plan);
  const dataOf = createShownData(source);
  const located = locatedOperations(document);

  /** The data common to all pages. */
  const common = ({kind, title, titleText = '', permalink, operation, tag, ...one}: Shown) => {
    const {texts, untranslated, data} = dataOf(one);
    return {
      page: {
        kind,
        title,
        ...(texts.includes(titleText) ? {titleText} : {}),
        permalink,
        ...(operation ? {operation} : {}),
        ...(tag === undefined ? {} : {tag}),
        description: summaryOf(one.description),
        source: source.source,
        ...(source.overlay === undefined ? {} : {overlay: source.overlay}),
        texts,
        untranslated,
      } satisfies ReferencePage,
      ...data,
    };
  };

  const summaryPointers = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const at = located.get(id)?.at;
      return at ? [toPointer([...at, 'summary'])] : [];
    });

  const overviewPage = (): BuiltPage => {
    const {overview: node, elsewhere} = readReferenceOverview(document);
    const isListed = operations.length <= MOST_OPERATIONS;
    const groups = plan.groups.map(({tags, ...group}) => ({
      ...group,
      tags: tags.map(({title, permalink, description, operations: own}) => ({
        title,
        permalink,
        description,
        operations: isListed ? own.map(toLink) : [],
      })),
    }));
    return {
      kind: 'overview',
      ...common({
        kind: 'overview',
        ...plan.overview,
        titleText: '/info/title',
        description: node.description,
        shown: {node, groups},
        pointers: ['', '/tags', ...(isListed ? summaryPointers(operations.map(({id}) => id)) : [])],
        elsewhere,
      }),
      node,
      groups,
      operations: plan.untagged.map(toLink),
      webhooks: plan.webhooks,
      schemas: plan.schemas.map(({title, permalink}) => ({title, permalink})),
      download: source.download,
    };
  };

  const tagPage = (tag: PlannedTag): BuiltPage => {
    const {name, title, permalink, description} = tag;
    const shown = tag.operations.map(toLink);
    const index = list(document.tags).findIndex((one) => isObject(one) && one.name === name);
    return {
      kind: 'tag',
      ...common({
        kind: 'tag',
        title,
        titleText: toPointer(['tags', index, 'x-displayName']),
        tag: title,
        permalink,
        description,
        shown: {description, shown},
        pointers: [
          ...(index < 0 ? [] : [toPointer(['tags', index])]),
          ...summaryPointers(shown.map(({id}) => id)),
        ],
        titles: ['/info/title'],
      }),
      description,
      overview: {title: plan.overview.title, permalink: plan.overview.permalink},
      operations: shown,
    };
  };

  const operationPage = (one: PlannedOperation, tag?: PlannedTag): BuiltPage => {
    const {id, title, permalink, method, path} = one;
    const {at = [], operation = {}} = located.get(id) ?? {};
    const badges = readBadges(document, operation);
    const {operation: node, elsewhere, findings} = readReferenceOperation(document, id);
    const [finding] = node ? [] : findings;
    const problem = source.problemOf(id) ?? (finding && source.placeOf(finding));
    return {
      kind: 'operation',
      ...common({
        kind: 'operation',
        title,
        titleText: node?.summary.trim() === title ? toPointer([...at, 'summary']) : '',
        operation: {method, path},
        ...(tag ? {tag: tag.title} : {}),
        permalink,
        description: node?.description ?? '',
        shown: {node},
        pointers: [toPointer(at), ...badges.map(({pointer}) => pointer)],
        elsewhere,
      }),
      id,
      badges: badges.map((badge) => ({
        title: badge.title,
        description: withoutMarks(badge.description),
      })),
      ...(node ? {node} : {}),
      ...(problem ? {problem} : {}),
      ...(tag ? {tag: {title: tag.title, permalink: tag.permalink}} : {}),
      guides: [],
    };
  };

  const webhookPages = (): BuiltPage[] => {
    if (plan.webhooks.length === 0) return [];
    const read = readReferenceWebhooks(document).filter(({operation}) => operation);
    return read.flatMap(({operation: node, pointer, elsewhere}, index): BuiltPage[] => {
      const planned = plan.webhooks[index];
      if (!node || !planned) return [];
      const {id, title, permalink} = planned;
      const page = common({
        kind: 'operation',
        title,
        titleText: node.summary.trim() === title ? `${pointer}/summary` : '',
        permalink,
        description: node.description,
        shown: {node},
        pointers: [pointer],
        elsewhere,
      });
      return [{kind: 'operation', ...page, id, node, badges: [], isWebhook: true, guides: []}];
    });
  };

  const pagesOfSchemas = (): BuiltPage[] => {
    const usesOf = createUsedIn(document, plan);
    return plan.schemas.flatMap(({name, title, permalink}): BuiltPage[] => {
      const {schema: node, example, elsewhere} = readReferenceSchema(document, name);
      const pointer = schemaPointer(document, name);
      if (!node || pointer === undefined) return [];
      const {usedIn, ids} = usesOf(name);
      const page = common({
        kind: 'schema',
        title,
        permalink,
        description: node.description ?? '',
        shown: node,
        pointers: [pointer],
        titles: summaryPointers(ids),
        elsewhere,
      });
      return [
        {
          kind: 'schema',
          ...page,
          name,
          node,
          ...(example === undefined ? {} : {example}),
          usedIn,
          schemas: `${plan.overview.permalink}#schemas`,
        },
      ];
    });
  };

  const tags = plan.groups.flatMap((group) => group.tags);
  return [
    overviewPage(),
    ...plan.untagged.map((one) => operationPage(one)),
    ...tags.flatMap((tag) => [
      tagPage(tag),
      ...tag.operations.map((one) => operationPage(one, tag)),
    ]),
    ...webhookPages(),
    ...pagesOfSchemas(),
  ];
}
