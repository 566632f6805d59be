import {readSourceStrings} from '@batchwise/translate/node';

/** Returns an interface string in the language of the build. */
export type TextOf = (id: string) => string;

/**
 * Reads the interface strings: translated ones, and English ones where there is no translation.
 * @throws Error for an unknown id.
 */
export function stringsOf(siteDir: string, translations: Record<string, string>): TextOf {
  const english = readSourceStrings(siteDir).files['code.json']?.messages ?? {};
  return (id) => {
    const text = translations[id] ?? english[id]?.message;
    if (text === undefined)
      throw new Error(
        `i18n/source/code.json has no interface string "${id}". Run "npm run write-source-strings".`,
      );
    return text;
  };
}
