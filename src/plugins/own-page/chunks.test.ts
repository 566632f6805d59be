import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rspack} from '@docusaurus/faster';
import {afterAll, describe, expect, it} from 'vitest';
import {type Chunks, LIST, withoutOtherPages} from './chunks';

const folder = mkdtempSync(join(tmpdir(), 'own-page-'));
afterAll(() => rmSync(folder, {recursive: true}));

const ENTRY = `export const all = () => import(/* webpackChunkName: "${LIST}" */ './list.js');\nimport('./live.js').then(console.log);\n`;

type Built = {chunks: Chunks; output: string; every: string};

/** Bundles a site as Docusaurus does: a list of pages, each of which fetches a part that others fetch, too. */
async function bundle(pages: number): Promise<Built> {
  const root = join(folder, String(pages));
  mkdirSync(root);
  const names = Array.from({length: pages}, (_, at) => `page-${at}`);
  for (const name of names)
    writeFileSync(
      join(root, `${name}.js`),
      `export default ['${name}', () => import('./live.js')];\n`,
    );
  writeFileSync(join(root, 'live.js'), 'export default "the live part";\n');
  writeFileSync(
    join(root, 'list.js'),
    `export default {${names.map((name) => `'${name}': () => import(/* webpackChunkName: "${name}" */ './${name}.js')`).join()}};\n`,
  );
  writeFileSync(join(root, 'main.js'), ENTRY);
  const output = join(root, 'out');
  let chunks: Chunks = {entry: [], pieces: {}};
  const plugin = withoutOtherPages((found) => (chunks = found));
  await new Promise<void>((resolve, reject) => {
    rspack(
      {
        mode: 'production',
        context: root,
        entry: './main.js',
        cache: false,
        optimization: {runtimeChunk: true},
        output: {
          path: output,
          filename: '[name].[contenthash:8].js',
          chunkFilename: '[name].[contenthash:8].js',
        },
        plugins: [plugin],
      },
      (error, stats) =>
        (error ?? stats?.hasErrors()) ? reject(error ?? new Error(stats?.toString())) : resolve(),
    );
  });
  return {
    chunks,
    output,
    every: chunks.entry.map((file) => readFileSync(join(output, file), 'utf8')).join('\n'),
  };
}

describe('what every page fetches', async () => {
  const [few, many] = [await bundle(3), await bundle(300)];

  it('is as large with 300 pages as with 3, but for the digits of identifiers', () => {
    expect(few.chunks.entry.length).toBeGreaterThan(1);
    expect(Math.abs(many.every.length - few.every.length)).toBeLessThan(20);
  });

  it('has no file of a page in it, and no list of pages is written', () => {
    const scripts = Object.values(many.chunks.pieces).flatMap((piece) => piece.scripts);
    expect(scripts).toHaveLength(300);
    const hashes = scripts.map((file) => file.split('.').at(-2) ?? file);
    expect(hashes.filter((hash) => many.every.includes(hash))).toEqual([]);
    expect(readdirSync(many.output).filter((file) => file.startsWith(LIST))).toEqual([]);
  });

  it('still finds what pages fetch later', () => {
    const live = readdirSync(many.output).find((file) =>
      readFileSync(join(many.output, file), 'utf8').includes('the live part'),
    );
    expect(many.every).toContain(live?.split('.').at(-2));
  });

  it('leaves to each page the identifier of its module, and the files that hold it', () => {
    const piece = many.chunks.pieces['page-7'];
    const [file = ''] = piece?.scripts ?? [];
    expect(readFileSync(join(many.output, file), 'utf8')).toContain('page-7');
    expect(readFileSync(join(many.output, file), 'utf8')).toMatch(
      new RegExp(`[{,"]${piece?.module}"?[:(]`),
    );
  });
});
