import type {MarkdownConfig} from '@docusaurus/types';
import {parsePage} from '../../markdown/parse.ts';
import {readText, type Pages} from './pages.ts';

/**
 * Gives the compiler the English page for a translation that does not parse at this moment. The
 * development server compiles a page as soon as it is saved, before it asks how the page is.
 */
export function readableOnly({
  pageOf,
  englishFile,
}: Pages): NonNullable<MarkdownConfig['preprocessor']> {
  return ({filePath, fileContent}) => {
    const found = pageOf(filePath);
    const english = found?.isTranslation ? englishFile(found.page) : undefined;
    return english !== undefined && parsePage(fileContent).error ? readText(english) : fileContent;
  };
}
