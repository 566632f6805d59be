import {select} from 'hast-util-select';
import type {HtmlStep} from '.';

/** Made for DocSearch, which the site does not use; `generator` tells which version to attack; no search engine reads `keywords`. */
const UNUSED = /^(generator|keywords|docusaurus_\w+|docsearch:\w+)$/;

/** Removes metadata that nobody reads. Each page has little room: see `tests/browser/bytes.spec.ts`. */
export const removeUnusedMetadata = (): HtmlStep => ({
  page: ({tree}) => {
    const head = select('head', tree);
    if (!head) return;
    head.children = head.children.filter(
      (child) =>
        child.type !== 'element' ||
        child.tagName !== 'meta' ||
        !UNUSED.test(String(child.properties.name)),
    );
  },
});
