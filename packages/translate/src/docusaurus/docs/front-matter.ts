import type {ParseFrontMatter} from '@docusaurus/types';
import {bodyOf, readFrontMatter} from '../../markdown/parse.ts';
import {TRANSLATED_KEYS} from '../../markdown/units.ts';
import {readText, type Pages} from './pages.ts';

const isWords = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** The words of a translation's front matter. */
function wordsOf(text: string): Record<string, unknown> {
  const {values} = readFrontMatter(text);
  return Object.fromEntries(
    TRANSLATED_KEYS.flatMap((key) => (isWords(values[key]) ? [[key, values[key]]] : [])),
  );
}

/**
 * Reads front matter so that a translation can break nothing: it gives words, all else (address, place, drafts) comes from the
 * English page, and so does everything where the translation cannot be shown. It is never run: Docusaurus' own way
 * would take `---js` for a program.
 */
export function frontMatterReader({pageOf, isShown, englishFile}: Pages): ParseFrontMatter {
  return async (params) => {
    const {filePath, fileContent, defaultParseFrontMatter} = params;
    const found = pageOf(filePath);
    if (!found?.isTranslation) return defaultParseFrontMatter(params);
    const english = englishFile(found.page);
    if (english === undefined) return {frontMatter: {}, content: bodyOf(fileContent)};
    const source = await defaultParseFrontMatter({
      filePath: english,
      fileContent: readText(english),
    });
    if (!isShown(found.page)) return source;
    return {
      frontMatter: {...source.frontMatter, ...wordsOf(fileContent)},
      content: bodyOf(fileContent),
    };
  };
}
