import {execFileSync, spawn} from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {chromium} from '@playwright/test';
import {findChromium} from './chromium';

type Dependencies = Record<string, string>;

const ROOT = join(__dirname, '..');
const PORT = '3230';
const ADDRESS = `http://localhost:${PORT}`;
const PAGES = ['/', '/create-batch', '/nl/', '/nl/create-batch', '/it/', '/it/create-batch'];

const run = (folder: string, command: string, ...args: string[]): void =>
  void execFileSync(command, args, {cwd: folder, stdio: 'inherit'});

/** Copies the files of the working tree that Git does not ignore. */
function copySite(folder: string): void {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', args, {cwd: ROOT, encoding: 'utf8'}).split('\0');
  // A deleted file is still listed.
  for (const file of files.filter((one) => one !== '' && existsSync(join(ROOT, one)))) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    copyFileSync(join(ROOT, file), join(folder, file));
  }
}

/** The registry's data about a package. */
const view = (name: string, field: string): unknown =>
  JSON.parse(execFileSync('npm', ['view', '--json', name, field], {encoding: 'utf8'}));

/** Changes the versions of Docusaurus, and of React and the other packages that it asks its sites for. */
function setVersion(folder: string, version: string): void {
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Dependencies>;
  const peers = view(`@docusaurus/core@${version}`, 'peerDependencies') as Dependencies;
  for (const dependencies of [manifest.dependencies ?? {}, manifest.devDependencies ?? {}])
    for (const name of Object.keys(dependencies)) {
      const wanted = name.startsWith('@docusaurus/') ? version : peers[name];
      if (wanted) dependencies[name] = wanted;
    }
  writeFileSync(file, JSON.stringify(manifest, null, 2));
}

async function waitForServer(): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if (await fetch(ADDRESS).catch(() => undefined)) return;
    await wait(500);
  }
  throw new Error(
    `The built site did not respond at ${ADDRESS} within 30 seconds. Check the output of scripts/serve.ts above.`,
  );
}

/** Sends the example of a page to the mock in the page. */
async function sendExample(): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? {executablePath} : {}),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${ADDRESS}/create-batch`);
    await page.getByRole('button', {name: 'Send', exact: true}).first().click();
    await page.getByText('201 Created').first().waitFor();
  } finally {
    await browser.close();
  }
}

async function smokeTest(folder: string): Promise<void> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', '--port', PORT], {
    cwd: folder,
    stdio: 'inherit',
  });
  try {
    await waitForServer();
    for (const page of PAGES) {
      const {status} = await fetch(ADDRESS + page);
      if (status !== 200) throw new Error(`${page} returned status ${status} instead of 200.`);
    }
    await sendExample();
  } finally {
    server.kill();
  }
}

/** Builds and tests a copy of the site with another version of Docusaurus. */
async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2);
  if (!wanted) {
    console.error(
      'The version of Docusaurus is missing. Run, for example, "npm run canary -- latest".',
    );
    process.exitCode = 1;
    return;
  }
  // A tag such as `canary` stands for a version.
  const version = String(view(`@docusaurus/core@${wanted}`, 'version'));
  const folder = mkdtempSync(join(tmpdir(), 'canary-'));
  const steps: [string, () => void | Promise<void>][] = [
    ['copy', () => copySite(folder)],
    [`set @docusaurus/* to ${version}`, () => setVersion(folder, version)],
    // By force, since tools that the build does not need may ask for other versions.
    ['install', () => run(folder, 'npm', 'install', '--ignore-scripts', '--no-audit', '--force')],
    ['build', () => run(folder, 'npm', 'run', 'build')],
    ['smoke test', () => smokeTest(folder)],
  ];
  const summary: string[] = [];
  try {
    for (const [name, step] of steps) {
      const start = Date.now();
      summary.push(`failed: ${name}`);
      await step();
      summary.splice(-1, 1, `passed: ${name} (${Math.round((Date.now() - start) / 1000)} s)`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
  rmSync(folder, {recursive: true, force: true});
  console.log(`\nDocusaurus ${version} on Node ${process.version}\n  ${summary.join('\n  ')}`);
}

void main();
