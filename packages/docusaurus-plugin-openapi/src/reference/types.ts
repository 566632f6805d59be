import type {
  OperationNode,
  OverviewNode,
  ReferencePage,
  SchemaNode,
} from '@batchwise/openapi/reference';
import type {OperationProblem} from '../api/operations.ts';
import type {RichNode} from '../try-it/field/rich-text.ts';

/** A link to another page. */
export type PageLink = {title: string; permalink: string};

/** A link to the page of an operation. */
export type OperationLink = PageLink & {
  id: string;
  method: string;
  path: string;
  /** The path of its own servers, where the description has another one. */
  basePath?: string;
  deprecated?: true;
};

/** A tag and its operations, as lists show them. */
export type TagLink = PageLink & {description: string; operations: OperationLink[]};

/** The data of one part of a description. */
export type ShownData = {
  /** Texts that use Markdown, by their source. */
  prose: Record<string, RichNode[]>;
  /** Texts that stand in the language of the source. */
  untranslatedTexts: string[];
  /** The pages of shared schemas that the page names, by the names of the schemas. */
  schemaLinks: Record<string, string>;
  /** The operations that the page names, by their ids. */
  operationLinks: Record<string, OperationLink>;
};

/** The facts of a page that readers need; only the build needs the places of its texts. */
export type ShownPage = Pick<
  ReferencePage,
  'kind' | 'permalink' | 'title' | 'description' | 'operation' | 'tag'
>;

/** The parts that all pages of a reference have. */
type Common = ShownData & {page: ShownPage};

export type OperationPageData = Common & {
  kind: 'operation';
  id: string;
  /** Tags that say something of the operation and group none; their descriptions have no marks. */
  badges: {title: string; description: string}[];
  /** Absent where the operation cannot be read. */
  node?: OperationNode;
  problem?: OperationProblem;
  /** The tag that the operation is listed in. */
  tag?: PageLink;
  /** The API sends the request; nobody can try it here. */
  isWebhook?: true;
  /** The pages that have a live example of the operation. */
  guides: PageLink[];
};

export type OverviewPageData = Common & {
  kind: 'overview';
  node: OverviewNode;
  groups: {name?: string; tags: TagLink[]}[];
  /** Operations without a tag. */
  operations: OperationLink[];
  /** Webhooks with pages of their own. */
  webhooks: OperationLink[];
  schemas: PageLink[];
  /** The path of the description, which is offered for download. */
  download: string;
};

export type TagPageData = Common & {
  kind: 'tag';
  description: string;
  overview: PageLink;
  operations: OperationLink[];
};

/** The pages that use a schema. */
export type UsedIn = {
  operations: Pick<OperationLink, 'title' | 'permalink' | 'method' | 'deprecated'>[];
  schemas: PageLink[];
  /** The list of webhooks on the overview, where they have no pages and use it. */
  webhooks?: string;
  /** The number of operations that are not listed. */
  others: number;
};

export type SchemaPageData = Common & {
  kind: 'schema';
  name: string;
  node: SchemaNode;
  /** A value as JSON. */
  example?: string;
  usedIn: UsedIn;
  /** The list of all schemas, on the overview. */
  schemas: string;
};

/** The data of a page in the browser. */
export type PageData = OperationPageData | OverviewPageData | TagPageData | SchemaPageData;

/** The data of a page during the build. */
export type BuiltPage = PageData & {page: ReferencePage};

/** The sections of the page of an operation that other pages can show. */
export const SECTIONS = [
  'authentication',
  'parameters',
  'body',
  'responses',
  'callbacks',
  'servers',
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** The data of `<Reference>` in an MDX page. */
export type ReferencePartData = ShownData & {
  /** Begins the ids on the page. */
  prefix: string;
  node: OperationNode;
  only?: SectionName;
};

/** The data of `<Schema>` in an MDX page. */
export type SchemaPartData = ShownData & {prefix: string; node: SchemaNode};

/** The page at an earlier address. */
export type MovedPageData = {to: PageLink};
