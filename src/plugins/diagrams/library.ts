import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {build, stop} from 'esbuild';

/** What the library's first module is called; its hash follows. */
const ENTRY = 'mermaid';

/** The library for diagrams, ready for browsers: a folder of modules, and the one that begins. */
export type Library = {folder: string; entry: string};

/** Bundled and minified by its authors, for younger browsers than ours: to compile that takes half as long as what it was made of. */
const SOURCE = 'mermaid/dist/mermaid.esm.min.mjs';

/**
 * Compiles Mermaid once for all languages, and keeps it until another release is installed.
 * @param cache the folder to keep it in.
 * @param target the oldest browsers, as esbuild names them.
 */
export async function buildLibrary(
  siteDir: string,
  cache: string,
  target: string[],
): Promise<Library> {
  const source = require.resolve(SOURCE, {paths: [siteDir]});
  const {version} = JSON.parse(readFileSync(join(dirname(source), '../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(cache, [version, ...target].join('-'));
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await build({
      entryPoints: {[ENTRY]: source},
      entryNames: '[name]-[hash]',
      chunkNames: '[hash]',
      outdir: unfinished,
      absWorkingDir: siteDir,
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      target,
      legalComments: 'none',
      logLevel: 'error',
    });
    // Its process would keep 170 MB as long as this one lives.
    await stop();
    mkdirSync(cache, {recursive: true});
    // Another language's build may have been quicker.
    if (existsSync(folder)) rmSync(unfinished, {recursive: true});
    else renameSync(unfinished, folder);
  }
  const entry = readdirSync(folder).find((name) => name.startsWith(`${ENTRY}-`));
  if (!entry)
    throw new Error(
      `${folder} lacks the module that Mermaid begins with: delete that folder and build again.`,
    );
  return {folder, entry};
}
