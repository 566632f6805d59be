import type {Syntax} from './types.ts';

export const EXPORT_AGAIN =
  'Export again, and reuse your translations from the translation memory of your tool.';

/** The names of syntaxes in messages. */
export const SYNTAX_NAMES: Record<Syntax, string> = {
  heading: 'heading',
  paragraph: 'paragraph',
  cell: 'table cell',
  title: 'note title',
  yaml: 'front matter value',
  attribute: 'component property',
  code: 'code comment',
  plain: 'text',
};
