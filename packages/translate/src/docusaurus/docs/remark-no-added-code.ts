import {warn} from '@batchwise/openapi/node';
import type {Root} from 'mdast';
import {relative} from 'node:path';
import type {Processor} from 'unified';
import type {VFile} from 'vfile';
import {addsCode} from '../../rules/markup/code.ts';
import {FIX_PAGES, readText, type Pages} from './pages.ts';

type Known = {pages: Pages; siteDir: string; locale: string};

/**
 * Compares what the compiler has parsed, after all its preprocessing, with the English page: a translation with code of its own
 * becomes the English page. The checks find such code first, unless the compiler reads a page in another way.
 */
export function remarkNoAddedCode(this: Processor, {pages, siteDir, locale}: Known) {
  return (root: Root, file: VFile): void => {
    const found = pages.pageOf(file.path);
    if (!found?.isTranslation) return;
    const path = pages.englishFile(found.page);
    const english = this.parse(path === undefined ? '' : readText(path)) as Root;
    if (!addsCode(english, root)) return;
    root.children = english.children;
    warn(
      FIX_PAGES,
      [
        {
          file: relative(siteDir, file.path),
          line: 1,
          column: 1,
          rule: 'code',
          severity: 'error',
          message: 'The compiler reads code in this page that is not in the English page.',
          hint: 'Compare the page with the English page, and remove what it does not have.',
        },
      ],
      locale,
    );
  };
}
