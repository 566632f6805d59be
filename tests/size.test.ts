import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build, type Metafile} from 'esbuild';
import {expect, it} from 'vitest';

/** In bytes of brotli. */
const MOST = 35_000;

/** Modules that the page has loaded already. */
const ON_THE_PAGE = [
  'react',
  'react-dom',
  'react/*',
  'react-dom/*',
  '@docusaurus/*',
  'prism-react-renderer',
];

/** The files that are fetched with an entry: itself, and what it and those import at once. */
function fetchedWith(
  entry: string,
  outputs: Metafile['outputs'],
  found = new Set<string>(),
): Set<string> {
  found.add(entry);
  for (const {path, kind, external} of outputs[entry]?.imports ?? []) {
    if (kind === 'import-statement' && !external && !found.has(path))
      fetchedWith(path, outputs, found);
  }
  return found;
}

it('the code for form, curl, sending and showing an answer is at most 35 KB, without validator and other parts that come when they are needed', async () => {
  const entryPoint = 'packages/docusaurus-plugin-openapi/src/try-it/example/LiveExample.tsx';
  const {outputFiles, metafile} = await build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [entryPoint],
    outdir: 'out',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
    external: ON_THE_PAGE,
    loader: {'.css': 'local-css'},
    logLevel: 'error',
    metafile: true,
    write: false,
  });
  const [entry = ''] =
    Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
  const fetched = fetchedWith(entry, metafile.outputs);
  const inputs = [...fetched].flatMap((name) => Object.keys(metafile.outputs[name]?.inputs ?? {}));
  expect(inputs).toContain('packages/openapi/dist/samples/curl.js');
  expect(inputs.filter((name) => /json-schema|jsonc-parser|src\/mock\//.test(name))).toEqual([]);
  const files = outputFiles.filter(({path}) => [...fetched].some((name) => path.endsWith(name)));
  expect(files).toHaveLength(fetched.size);
  // One file: the site's bundler makes fewer chunks than esbuild.
  const total = brotliCompressSync(Buffer.concat(files.map(({contents}) => contents))).length;
  expect(total, `${total} bytes`).toBeLessThanOrEqual(MOST);
});
