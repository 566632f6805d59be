import type {Nodes, Root} from 'mdast';

/** A place in a file: line and column from 1, in characters; offset from 0, in UTF-16 units. */
export type Place = {line: number; column: number; offset: number};

/** Why a page does not parse as MDX. */
export type ParseError = {message: string; line: number; column: number};

/** The front matter of a page, as it was read. */
export type FrontMatter = {
  values: Record<string, unknown>;
  /** The place of a key in the file; the first line, when it is missing. */
  placeOf: (key: string) => {line: number; column: number};
  /** Why it is no YAML mapping, if it is none. */
  error?: ParseError;
};

/** A parsed page; `tree` is undefined when the body does not parse. */
export type Page = {text: string; frontMatter: FrontMatter; tree?: Root; error?: ParseError};

/**
 * The kind of a block. `title` is that of an admonition; `component` any JSX element without text of its own, or the opening tag
 * with properties of one that holds blocks; `meta` a value of the front matter.
 */
export type BlockKind =
  | 'meta'
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'code'
  | 'title'
  | 'component'
  | 'definition'
  | 'break'
  | 'esm'
  | 'expression';

/**
 * The smallest unit that is translated as a whole, in reading order. A list item holds paragraphs, a table row cells.
 */
export type Block = {
  kind: BlockKind;
  /** The names of its containers, from the outside in: `['list', 'item']`, `['admonition:note']`, `['table', 'row']`. */
  within: string[];
  /** Its source text, without the marks of its container and, for headings, without `#` and id. */
  text: string;
  start: Place;
  end: Place;
  /** The text of the heading above it; empty before the first. */
  section: string;
  /** Its normal form: see `normalForm`. Empty for a comment. */
  normal: string;
  /** Its node in the tree; none for the front matter. */
  node?: Nodes;
};
