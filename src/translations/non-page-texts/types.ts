/** A text outside of pages: an interface string, or a text of an API description. */
export type TextEntry = {
  /** The file that it is recorded under: `code.json`, `openapi/batches`. */
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

/** The English texts that translations were made from, by group and key. */
export type SourceTexts = Record<string, Record<string, string>>;
