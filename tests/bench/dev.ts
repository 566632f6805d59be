import {spawn} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, type Page} from '@playwright/test';
import {chromiumPath} from '../../scripts/chromium';
import {ROOT} from '../../scripts/build';

const PORT = 3399;
const ROUNDS = 5;
const MARK = 'Zzz';
const DOCS = 'docusaurus-plugin-content-docs/current/create-batch.mdx';

/** A file to change, the page that shows it, and the words to replace. */
type Change = {kind: string; file: string; path: string; words: RegExp};

const CHANGES: Change[] = [
  {
    kind: 'page, English',
    file: 'docs/create-batch.mdx',
    path: '/create-batch',
    words: /(?<=\n## )[^\n{]+/,
  },
  {
    kind: 'page, Dutch',
    file: `i18n/nl/${DOCS}`,
    path: '/nl/create-batch',
    words: /(?<=\n## )[^\n{]+/,
  },
  {
    kind: 'page, Italian',
    file: `i18n/it/${DOCS}`,
    path: '/it/create-batch',
    words: /(?<=\n## )[^\n{]+/,
  },
  {
    kind: 'interface string of ours',
    file: 'i18n/nl/code.json',
    path: '/nl/create-batch',
    words: /(?<="copyPage\.copy": \{\s*"message": ")[^"]+/,
  },
  {
    kind: 'interface string of the navigation',
    file: 'i18n/nl/docusaurus-theme-classic/navbar.json',
    path: '/nl/create-batch',
    words: /(?<="item\.label\.Errors": \{\s*"message": ")[^"]+/,
  },
  {
    kind: 'interface string of the footer',
    file: 'i18n/nl/docusaurus-theme-classic/footer.json',
    path: '/nl/create-batch',
    words: /(?<="link\.title\.Pages": \{\s*"message": ")[^"]+/,
  },
  {
    kind: 'words of the API description',
    file: 'i18n/nl/openapi/batches.overlay.yaml',
    path: '/nl/create-batch',
    words: /(?<=examples\.created\s+update:\s+summary: )[^\n]+/,
  },
];

/** Milliseconds from writing the file to the new words in the open page. The file is restored at the end. */
async function measure(page: Page, {file, path, words}: Change, round: number): Promise<number> {
  const full = join(ROOT, file);
  const before = readFileSync(full, 'utf8');
  const mark = `${MARK}${round}`;
  await page.goto(`http://localhost:${PORT}${path}`, {waitUntil: 'networkidle'});
  try {
    const start = performance.now();
    writeFileSync(full, before.replace(words, mark));
    await page.getByText(mark).first().waitFor({timeout: 30_000});
    return performance.now() - start;
  } finally {
    writeFileSync(full, before);
    await page.getByText(mark).first().waitFor({state: 'detached', timeout: 30_000});
  }
}

async function waitUntilReady(page: Page, path: string): Promise<void> {
  for (;;) {
    const answer = await page.goto(`http://localhost:${PORT}${path}`).catch(() => undefined);
    if (answer?.ok()) return;
    await page.waitForTimeout(500);
  }
}

/** Prints how soon the page shows each kind of change: the first time, and the median of the next. */
async function main(): Promise<void> {
  const start = performance.now();
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/dev/dev.ts'), '--port', String(PORT)],
    {cwd: ROOT, stdio: 'ignore'},
  );
  const browser = await chromium.launch({
    ...chromiumPath(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    for (const path of ['/', '/nl/', '/it/']) await waitUntilReady(page, path);
    process.stdout.write(
      `All languages ready after ${((performance.now() - start) / 1000).toFixed(1)} s\n\n| change | first | median of ${ROUNDS - 1} more |\n| --- | --- | --- |\n`,
    );
    for (const change of CHANGES) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        times.push(await measure(page, change, round));
      const [first = 0, ...rest] = times;
      const median = [...rest].sort((one, other) => one - other)[Math.floor(rest.length / 2)] ?? 0;
      process.stdout.write(
        `| ${change.kind} | ${Math.round(first)} ms | ${Math.round(median)} ms |\n`,
      );
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

void main();
