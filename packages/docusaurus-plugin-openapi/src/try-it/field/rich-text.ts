import type {Operation} from '@batchwise/openapi/operation';

export type RichTag =
  | 'a'
  | 'blockquote'
  | 'br'
  | 'code'
  | 'del'
  | 'em'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'hr'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'strong'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

/** A part of a text: plain text, or an element with what it holds. */
export type RichNode = string | {tag: RichTag; href?: string; start?: number; in?: RichNode[]};

/** A description in Markdown, read at build time: what is shown at first, and the rest of a long one. */
export type RichText = {first: RichNode[]; rest?: RichNode[]};

/** An operation as the data of a page have it: with its descriptions that use Markdown or are long, by their text. */
export type DescribedOperation = Operation & {richTexts?: Record<string, RichText>};
