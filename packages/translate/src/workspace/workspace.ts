import type {Finding} from '@batchwise/openapi/finding';
import type {JsonObject} from '@batchwise/openapi/json';
import type {Glossary} from '../language/glossary.ts';
import type {Spelling} from '../language/spelling.ts';
import type {SourceRecord} from '../pages/source-record.ts';

/** The language that pages are translated from. */
export const SOURCE_LOCALE = 'en';
/** The languages of the site, in the order of its menu, by their BCP 47 tags: a JSON list, the only place that names them. */
export const LOCALES_FILE = 'i18n/locales.json';
/** The folder below `i18n/` with the English interface strings, which no build reads. */
export const SOURCE_STRINGS = 'source';
/** Where its pages are. */
export const SOURCE_FOLDER = 'docs';
/** Where the pages of a translation are. */
export const translationFolder = (locale: string): string =>
  `i18n/${locale}/docusaurus-plugin-content-docs/current`;

/** The overlay with the translations of an API description. */
export const overlayFile = (locale: string, name: string): string =>
  `i18n/${locale}/openapi/${name}.overlay.yaml`;

/** A file to be written. */
export type Draft = {path: string; text: string};

/** A page on disk. */
export type PageFile = {
  /** Relative to the root, with `/`. */
  path: string;
  text: string;
  /**
   * The ids that git may have for it: of its bytes and, for a file with Windows line ends, of the same with LF, since git may
   * turn the one into the other on checkout.
   */
  ids: string[];
  /** Why the file cannot be used; beyond the bounds of a translation, it has no text. */
  problem?: Finding;
};

/** The words of one file of the interface, as Docusaurus keeps them. */
export type Messages = Record<string, {message: string; description?: string}>;

/** The interface strings of a language, by file below `i18n/<locale>/`, each as it was read; findings for files that cannot be read. */
export type MessageFiles = {
  files: Record<string, {messages: Messages; text: string}>;
  findings: Finding[];
};

/** The texts of one API description, and which of them an overlay leaves untranslated. */
export type DescriptionTexts = {
  name: string;
  words: number;
  untranslated: {pointer: string; words: number}[];
  total: number;
  findings: Finding[];
};

/** The text of an exchange file, the names in a folder, or why there is neither. */
export type ExchangeRead =
  {text: string} | {names: string[]} | {why: 'missing' | 'no file' | 'large' | 'encoding'};

/** The files of an API description and of its overlay in a language. */
export type DescriptionFile = {name: string; text: string; overlayText?: string};

/**
 * The project as the commands see it. Paths are relative to its root, with `/`; pages are named relative to `docs/`.
 */
export type Workspace = {
  /** The languages that pages are translated into, in the order of the site's menu. */
  locales: string[];
  sourcePages: string[];
  pagesOf: (locale: string) => string[];
  read: (path: string) => PageFile;
  /** The other files of a language that cannot be read: its glossary, its words, its recorded sources. */
  fileProblems: (locale: string) => Finding[];
  /** Whether there is a file. */
  exists: (path: string) => boolean;
  /** Why a file beside a translated page must not be published as a picture, or as a download. */
  pictureProblem: (path: string) => Pick<Finding, 'message' | 'hint'> | undefined;
  assetProblem: (path: string) => Pick<Finding, 'message' | 'hint'> | undefined;
  /** Runs a function; a finding, when it takes too long or has too many levels. */
  bounded: <T>(
    file: string,
    run: () => T,
    milliseconds?: number,
  ) => {result: T} | {problem: Finding};
  /** The old texts that git has, by id; those that it does not have are missing. */
  oldTexts: (ids: readonly string[]) => Map<string, string>;
  /** Whether there is a git repository that can be asked, and whether its history is cut off. */
  history: () => 'whole' | 'shallow' | 'none';
  /** When the present content of a file was committed, in milliseconds since 1970; undefined when git does not know. */
  changedAt: (file: PageFile) => number | undefined;
  /** The id under which git keeps, or will keep, a file. */
  storedId: (path: string) => string;
  /** Returns the cached value of a key, which names all that the value depends on. It has to be JSON. */
  cached: <T>(key: string, make: () => T) => T;
  /** The first 16 hexadecimal digits of the SHA-1 of a text. */
  shortHash: (text: string) => string;
  /** Records in a translated page which page it was made from. */
  record: (path: string, record: SourceRecord) => void;
  /** The English interface strings that the site translates into a language; packages ship the others in it. */
  sourceMessages: (locale: string) => MessageFiles;
  messagesOf: (locale: string) => MessageFiles;
  /** The strings of components that packages ship in a language, by id. */
  shippedStrings: (locale: string) => Readonly<Record<string, string>>;
  /** Texts that are rightly the same in both languages, from the glossary. */
  sameTexts: (locale: string) => Set<string>;
  /** The terms of a language; without terms when there is no glossary. */
  glossaryOf: (locale: string) => Glossary;
  /** The spelling of a language; undefined when it has no dictionary. */
  spellingOf: (locale: string) => Spelling | undefined;
  descriptionsOf: (locale: string) => DescriptionTexts[];
  descriptionFiles: (locale: string) => DescriptionFile[];
  /** Whether the site publishes its API descriptions as a reference, as far as its configuration says. */
  publishesReference: () => boolean;
  /** The content of a typed path: a text, or the exchange files of a folder. */
  readExchangeFile: (path: string) => ExchangeRead;
  /** Writes exchange files, or returns the paths that hold something else. */
  writeExchangeFiles: (drafts: readonly Draft[]) => string[];
  isFolder: (path: string) => boolean;
  /** Writes all of the files, or none. */
  writeAll: (drafts: readonly Draft[]) => void;
  /** The API descriptions and workflows as they are written, by name. */
  descriptions: () => Map<string, JsonObject>;
  /** The languages that the site is built in. */
  siteLocales: () => string[];
};
