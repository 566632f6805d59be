/** Control characters, except line breaks, and marks that turn the direction of a text. */
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** A text without characters that control the terminal. */
export const harmless = (text: string): string => text.replace(/\t/g, '  ').replace(CONTROLS, '');

/** JSON in which characters that control the terminal are escaped. @param indent as of `JSON.stringify`. */
export const harmlessJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
