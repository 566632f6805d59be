import type {Finding} from '@batchwise/openapi/finding';
import type {Glossary} from '../language/glossary.ts';
import type {Spelling} from '../language/spelling.ts';
import type {Block, Page} from '../markdown/types.ts';

/** The input of a rule: a parsed page, its parsed translation, and their files. */
export type Checked = {
  source: Page;
  translation: Page;
  /** The source page, relative to the root. */
  sourceFile: string;
  /** The translated page, relative to the root. */
  file: string;
  locale: string;
  /** The terms of the language, if it has a glossary. */
  glossary?: Glossary;
  /** The spelling of the language, if it has a dictionary. */
  spelling?: Spelling;
};

/** A block of the source and its counterpart; only one of them, when it has none. */
export type Pair = {source?: Block | undefined; own?: Block | undefined};

/** A rule, or several that belong together. */
export type Check = (checked: Checked, pairs: readonly Pair[]) => Finding[];

/** A text outside of pages: an interface string, or a text of an API description. */
export type TextEntry = {
  /** The file that it is recorded under: `code.json`, `openapi/orders`. */
  group: string;
  /** The id of the string, or the JSON pointer of the text in its description. */
  key: string;
  english: string;
  /** The translation; none when there is none. */
  own?: string;
  /** Where the translation is, or has to be; relative to the root. */
  file: string;
  line: number;
  column: number;
};
