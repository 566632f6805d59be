import type {Finding} from '@batchwise/openapi/finding';
import type {Draft} from '../workspace/workspace.ts';

/** A part between the words that is the same in every language: code, a link's target, bold marks. Titles of links and properties of components contain words. */
export type Tag = {
  /** From 1, unique within a unit; the same in the source and in its translation. */
  id: number;
  kind:
    | 'bold'
    | 'italic'
    | 'struck'
    | 'code'
    | 'link'
    | 'image'
    | 'component'
    | 'expression'
    | 'placeholder'
    | 'reference'
    | 'break'
    | 'directive'
    | 'comment'
    | 'title'
    | 'property';
  /** Identifies it, however it is written: two tags with the same key are the same. */
  key: string;
  /** How it is written in the file; `close` is empty for one that holds no words. */
  open: string;
  close: string;
};

/** A run of words, or a place where a tag begins, ends or is alone. */
export type Part = string | {tag: number; at: 'alone' | 'open' | 'close'};

/** A text with its tags; each tag is in `tags` once. */
export type TaggedText = {parts: Part[]; tags: Tag[]};

/**
 * How a text is written in its file: as Markdown in a heading, paragraph, table cell or title of a note; as a value of YAML or
 * of a component's property; in a comment or a diagram's label; as it is (`plain`), where a file of another kind holds it.
 */
export type Syntax =
  'heading' | 'paragraph' | 'cell' | 'title' | 'yaml' | 'attribute' | 'code' | 'plain';

/** A translated text of a page and its place; offsets are in UTF-16 units. */
export type Segment = {
  start: number;
  end: number;
  line: number;
  syntax: Syntax;
  text: TaggedText;
};

/** How far the translation of a unit is. */
export type UnitState = 'initial' | 'needs-review' | 'translated';

/** A unit of translation: a paragraph, a cell, a string of the interface. */
export type Unit = {
  /** Unique within its group, an XML NMTOKEN. */
  id: string;
  syntax: Syntax;
  source: TaggedText;
  target?: TaggedText;
  /** Source and target as a PO file holds them: one line of Markdown, or the text itself. */
  written: {source: string; target?: string};
  state: UnitState;
  /** The place of the source, and notes for the translator. */
  file: string;
  line: number;
  notes: string[];
};

/** All that comes from one file of the source: a page, a file of interface strings, an API description. */
export type UnitGroup = {
  /** The file of the source, relative to the root; interface strings, which Docusaurus collects, have the name of their own file. */
  original: string;
  /** The file that holds the translation, whether it is there or not. */
  file: string;
  kind: 'page' | 'interface' | 'description';
  /** Short names for what the source says, and for the translation's content (`none` where there is no file). */
  sourceVersion: string;
  targetVersion: string;
  units: Unit[];
};

/** The content of an exchange file. */
export type ExchangeFile = {locale: string; groups: UnitGroup[]};

/**
 * A unit that came back: a line of PO, or parts with the numbers of tags; `looks` are tags that only say how words
 * look. `isDone` where the translator says so, `isDraft` where the tool only guessed.
 */
export type ReadUnit = {
  id: string;
  line: number;
  source: string | Part[];
  target?: string | Part[];
  looks?: Tag[];
  isDone: boolean;
  isDraft?: boolean;
};

export type ReadGroup = {
  original: string;
  line: number;
  sourceVersion: string;
  targetVersion: string;
  units: ReadUnit[];
};

/** An exchange file as it was read, with nothing compared yet. */
export type ReadFile = {locale: string; localeLine: number; groups: ReadGroup[]};

/** The decision about a unit: its new text, its place in the exchange file, and whether it is finished. */
export type Decision = {target: TaggedText; line: number; isDone: boolean};

/** A text outside of pages whose translation belongs to the English of today. */
export type FinishedText = {group: string; key: string; own: string};

/** The effect of an import on a file: its new text, if it changes, and the findings. */
export type Applied = {
  draft?: Draft;
  findings: Finding[];
  changed: number;
  untranslated: number;
  unconfirmed: number;
  isRecorded: boolean;
  finished?: FinishedText[];
};
