import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {selectAll} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {ROOT} from '../../../scripts/build';
import {largestOperations} from '../../bench/reference/documents';
import {writeOurs} from '../../bench/reference/sites';
import {pageSizes, quantile} from '../../bench/reference/sizes';
import {build} from '../../bench/run-build';

/** Builds the reference of GitHub's largest operations, and checks its limits and the links to schemas on other pages. */
const OPERATIONS = 25;
const MOST_SECONDS = 240;
const MOST_MEGABYTES = 4_000;
const MOST_HTML = 300_000;
const MOST_MEDIAN_BROTLI = 30_000;

const parser = unified().use(rehypeParse);
/** In the note at a schema whose content is on a page of its own, since the page has no room for it. */
const LINK = 'p > a[href^="/api/schemas/"]';

/** The addresses of the schemas that a page leaves out. */
const leftOut = (html: string): string[] =>
  selectAll(LINK, parser.parse(html)).map(({properties}) => String(properties.href));

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reference-size-'));
  try {
    writeOurs(ROOT, folder, JSON.stringify(largestOperations(ROOT, OPERATIONS)));
    const {seconds, megabytes} = await build(folder);
    const output = join(folder, 'build');
    const pages = pageSizes(output);
    const read = (path: string): string => readFileSync(join(output, path), 'utf8');
    const targets = new Set(pages.flatMap(({path}) => leftOut(read(path))));
    process.stdout.write(
      `${pages.length} pages in ${seconds.toFixed(0)} s with ${megabytes.toFixed(0)} MB; largest ${pages[0]?.raw} B, ${targets.size} schemas left out of pages\n`,
    );
    assert.ok(seconds <= MOST_SECONDS);
    assert.ok(megabytes <= MOST_MEGABYTES);
    assert.ok(quantile(pages.map(({brotli}) => brotli)) <= MOST_MEDIAN_BROTLI);
    assert.deepEqual(
      pages.filter(({raw}) => raw > MOST_HTML),
      [],
    );
    assert.ok(targets.size > 0);
    for (const target of targets) {
      assert.ok(existsSync(join(output, `${target}.html`)), target);
      // Properties, values or limits.
      const lines = selectAll('#schema li', parser.parse(read(`${target}.html`)));
      assert.ok(lines.length > 0, `${target} shows no schema.`);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
