import {existsSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {posixPath} from '@batchwise/openapi/node';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {decoded} from '../../pages/links.ts';
import type {Pages} from './pages.ts';

const isRelative = (url: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/|#|@site\/)/i.test(url);

/** A picture that lies beside the English page alone serves all languages. */
export function remarkPictures({pages, siteDir}: {pages: Pages; siteDir: string}) {
  return (root: Root, file: VFile): void => {
    const found = pages.pageOf(file.path);
    const english = found?.isTranslation ? pages.englishFile(found.page) : undefined;
    if (english === undefined || !String(file).includes('![')) return;
    visit(root, 'image', (node) => {
      const path = decoded(node.url.replace(/[?#].*$/, ''));
      if (!isRelative(node.url) || existsSync(join(dirname(file.path), path))) return;
      node.url = `@site/${posixPath(relative(siteDir, join(dirname(english), node.url)))}`;
    });
  };
}
