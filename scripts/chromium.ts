import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chromium} from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FILES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function onPath(command: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], {
    encoding: 'utf8',
  });
  return found.status === 0 ? found.stdout.split('\n')[0]?.trim() : undefined;
}

/** The path of an installed Chromium or Chrome: that of CHROMIUM_PATH, of the system, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const commands = COMMANDS.map(onPath).filter((path) => path !== undefined);
  return [...commands, ...FILES, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

type Attempt = {command: string; args: string[]};

/** Ways to install Chromium, the least intrusive first. None asks for more rights: Playwright's `--with-deps` calls `sudo`. */
function attempts(): Attempt[] {
  const asRoot = process.getuid?.() === 0;
  const download = {
    command: process.execPath,
    args: [
      ...['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
      ...(asRoot ? ['--with-deps'] : []),
    ],
  };
  if (!asRoot || !onPath('apt-get')) return [download];
  const apt = (...args: string[]): Attempt => ({command: 'apt-get', args});
  return [download, apt('update'), apt('install', '-y', '--no-install-recommends', 'chromium')];
}

/**
 * Finds Chromium or installs it: by Playwright's download, else, as root, by the package manager of the system.
 * @throws Error that says what to install, when neither works.
 */
export function getChromium(): string {
  const installed = findChromium();
  if (installed) return installed;
  for (const {command, args} of attempts()) {
    try {
      execFileSync(command, args, {stdio: 'inherit'});
    } catch {
      // The next way is tried; the error below reports that none worked.
    }
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and the automatic installation failed. Install one of them (on Debian: apt-get install chromium), or set CHROMIUM_PATH to its path.',
  );
}

/** The launch option of Playwright that names the installed Chromium; empty where Playwright is to say that none is there. */
export function chromiumPath(): {executablePath?: string} {
  const executablePath = findChromium();
  return executablePath ? {executablePath} : {};
}

/** Sets CHROMIUM_PATH for the browser tests. Ends the process with a message when there is no Chromium. */
export function chooseChromium(): void {
  try {
    process.env.CHROMIUM_PATH = getChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
