import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {compile, compiledFolder} from '../src/compile/compile.mjs';

/* Runs the tool of translators, `npm run translate`. */
async function main() {
  const folder = compiledFolder('translate-tool');
  try {
    if (!existsSync(folder)) await compile('translate-tool', folder);
  } catch {
    // A folder that cannot be written costs time, nothing else.
  }
  const require = createRequire(import.meta.url);
  if (!existsSync(folder)) {
    require('tsx/cjs');
    require('../src/translations/cli.ts');
    return;
  }
  process.env.TRANSLATE_WORKER = join(folder, 'worker.cjs');
  require(join(folder, 'cli.cjs'));
}

await main();
