import type {Nodes, Root} from 'mdast';

/** A place in a file: line and column from 1, in characters; offset from 0, in UTF-16 units. */
export type Place = {line: number; column: number; offset: number};

/** Why a page does not parse as MDX. */
export type ParseError = {message: string; line: number; column: number};

/** The front matter of a page, as it was read. */
export type FrontMatter = {
  values: Record<string, unknown>;
  /** Where a key stands in the file; the first line, when it is not there. */
  placeOf: (key: string) => {line: number; column: number};
  /** Why it is no YAML mapping, if it is none. */
  error?: ParseError;
};

/** A page as it was read; `tree` is undefined when the body does not parse. */
export type Page = {text: string; frontMatter: FrontMatter; tree?: Root; error?: ParseError};

/**
 * What a block is. `title` is that of an admonition; `component` any JSX element without text of its own, or the opening tag
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
  /** Names of what it stands in, from the page inwards: `['list', 'item']`, `['admonition:note']`, `['table', 'row']`. */
  within: string[];
  /** As it stands in the file, without the marks of its container and, for headings, without `#` and id. */
  text: string;
  start: Place;
  end: Place;
  /** The text of the heading that it stands below; empty before the first. */
  section: string;
  /** What it says, free of how it is written: see `normalForm`. Empty for a comment. */
  normal: string;
  /** What it was read from; none for the front matter. */
  node?: Nodes;
};
