import type {MarkdownConfig} from '@docusaurus/types';
import {parsePage} from '../../markdown/parse.ts';
import {checkCode} from '../../rules/markup/code.ts';
import {readText, type Pages} from './pages.ts';

type Preprocessor = NonNullable<MarkdownConfig['preprocessor']>;

/** Whether a text parses, and has no code that the English page does not have. */
function isHarmless(file: string, english: string, text: string): boolean {
  const [source, translation] = [parsePage(english), parsePage(text)];
  if (translation.error) return false;
  const checked = {source, translation, sourceFile: '', file, locale: ''};
  return checkCode(checked, []).length === 0;
}

/**
 * Gives the compiler the English page for a translation that cannot be shown. It looks at the very text that is compiled: the
 * development server compiles a page as soon as it is saved, and pages may include others. Without an English page,
 * there is nothing to compile.
 * @param ofSite the preprocessor of the site's own configuration.
 */
export function readableOnly(
  pages: Pages,
  ofSite: Preprocessor = ({fileContent}) => fileContent,
): Preprocessor {
  return ({filePath, fileContent}) =>
    ofSite({filePath, fileContent: textToCompile(pages, filePath, fileContent)});
}

function textToCompile(pages: Pages, filePath: string, text: string): string {
  const found = pages.pageOf(filePath);
  if (!found?.isTranslation) return text;
  const file = pages.englishFile(found.page);
  if (file === undefined) return '';
  const english = readText(file);
  return pages.isShown(found.page) && isHarmless(filePath, english, text) ? text : english;
}
