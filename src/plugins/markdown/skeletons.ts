import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {openCache} from '../../translations/workspace/cache.node';
import {bodyOf, parsePage} from '../../translations/markdown/parse';
import {skeletonOf} from './skeleton';

/** The skeletons of the pages in one language. */
export type Skeletons = {
  /** A remark plugin that keeps the skeleton of each page that is compiled, so that no page is parsed twice. */
  remark: () => (tree: Root, file: VFile) => void;
  /** The skeleton of a page by its file: as it was compiled or, when the bundler had no need to, as it was before. */
  of: (file: string) => string;
  /** Keeps them for the next build. */
  save: () => void;
};

/** What a skeleton depends on, beside the page itself. */
const MAKERS = [
  'package.json',
  'src/plugins/markdown/marks.ts',
  'src/plugins/markdown/skeleton.ts',
  'src/translations/markdown/parse.ts',
];

const hashOf = (...texts: (string | Buffer)[]): string =>
  texts.reduce((hash, text) => hash.update(text), createHash('sha1')).digest('hex');

function readSkeleton(text: string): string {
  const {tree} = parsePage(text);
  return tree ? skeletonOf(tree, text) : bodyOf(text);
}

/** @param root the folder of the site, in which `.cache` is safe to delete. */
export function createSkeletons(root: string, locale: string): Skeletons {
  const compiled = new Map<string, string>();
  const open = () =>
    openCache(
      join(root, `.cache/markdown-${locale}.json`),
      hashOf(...MAKERS.map((file) => readFileSync(join(root, file)))),
    );
  let cache: ReturnType<typeof open> | undefined;
  return {
    remark: () => (tree, file) => void compiled.set(file.path, skeletonOf(tree, String(file))),
    of: (file) => {
      const text = readFileSync(file, 'utf8');
      return (cache ??= open()).cached(
        hashOf(text),
        () => compiled.get(file) ?? readSkeleton(text),
      );
    },
    save: () => cache?.save(),
  };
}
