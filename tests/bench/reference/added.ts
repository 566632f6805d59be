import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, type Run} from '../run-build';
import {writeBuildSite} from '../sites';
import {quantile} from './sizes';

const LOCALES = ['en', 'nl', 'it'];
const OPTION = /^ *reference: \{.*\},\n/m;
const CACHES = ['node_modules/.cache', '.docusaurus', '.cache', 'build'];

/** Writes this site, with or without its reference. */
function writeVariant(root: string, folder: string, hasReference: boolean): void {
  writeBuildSite(root, folder, 'ours with examples', 0, LOCALES);
  if (hasReference) return;
  const config = join(folder, 'docusaurus.config.ts');
  const text = readFileSync(config, 'utf8');
  if (!OPTION.test(text)) throw new Error('The configuration has no option "reference".');
  writeFileSync(config, text.replace(OPTION, ''));
}

/** Prints the times of building this site without and with its reference, in all languages, by turns. */
export async function measureAdded(
  root: string,
  rounds: number,
  print: (text: string) => void,
): Promise<void> {
  const variants = [false, true].map((hasReference) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-added-'));
    writeVariant(root, folder, hasReference);
    return {hasReference, folder, cold: [] as Run[], warm: [] as Run[]};
  });
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const {folder, cold, warm} of variants) {
        for (const name of CACHES) rmSync(join(folder, name), {recursive: true, force: true});
        cold.push(await build(folder));
        warm.push(await build(folder));
      }
  } finally {
    for (const {folder} of variants) rmSync(folder, {recursive: true, force: true});
  }
  const median = (runs: readonly Run[], name: keyof Run): string =>
    quantile(runs.map((run) => run[name])).toFixed(1);
  print(
    '| site in three languages | build without a cache | CPU time | build with a cache | CPU time |\n| --- | --- | --- | --- | --- |',
  );
  for (const {hasReference, cold, warm} of variants)
    print(
      `| ${hasReference ? 'with' : 'without'} the reference | ${median(cold, 'seconds')} s | ${median(cold, 'cpu')} s | ${median(warm, 'seconds')} s | ${median(warm, 'cpu')} s |`,
    );
}
