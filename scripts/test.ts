import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {runBrowserTests} from './browser-tests';
import {ROOT, run} from './build';

/** The checks that read files and run nothing, each with its folder. */
const STATIC_CHECKS: [folder: string, script: string, ...args: string[]][] = [
  ['', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  ['', 'typescript/bin/tsc', '--noEmit'],
  ['template', 'typescript/bin/tsc', '--noEmit'],
  ['', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
];

function check([folder, script, ...args]: (typeof STATIC_CHECKS)[number]): Promise<boolean> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: join(ROOT, folder),
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('close', (status) => resolve(status === 0)));
}

async function checkInTurn(checks: typeof STATIC_CHECKS): Promise<boolean> {
  for (const one of checks) if (!(await check(one))) return false;
  return true;
}

/** All checks of a change, the quickest first. ESLint takes as long as the other static checks together, so it runs beside them. */
async function main(): Promise<void> {
  const passed = await Promise.all([
    checkInTurn(STATIC_CHECKS.slice(0, 1)),
    checkInTurn(STATIC_CHECKS.slice(1)),
  ]);
  if (passed.includes(false)) process.exit(1);
  run('vitest/vitest.mjs', 'run');
  runBrowserTests();
}

void main();
