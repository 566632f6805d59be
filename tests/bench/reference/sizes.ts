import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

/** A page with the bytes of its HTML. */
export type PageSize = {path: string; raw: number; brotli: number};

/** The best level takes minutes for thousands of pages. Its results are some percent smaller. */
const LEVEL = {params: {[constants.BROTLI_PARAM_QUALITY]: 9}};

/** The sizes of the pages of a reference below `/api`, the largest first. */
export function pageSizes(folder: string): PageSize[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({file, path: `/${relative(folder, file).replaceAll('\\', '/')}`}))
    .filter(({path}) => path.startsWith('/api'))
    .map(({file, path}) => {
      const html = readFileSync(file);
      return {path, raw: html.length, brotli: brotliCompressSync(html, LEVEL).length};
    })
    .sort((a, b) => b.raw - a.raw);
}

/** The value in the middle, or at another place from 0 to 1. */
export function quantile(numbers: readonly number[], place = 0.5): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * place))] ?? Number.NaN;
}
