import {spawn} from 'node:child_process';
import {watch} from 'node:fs';
import {createInterface} from 'node:readline';
import {ASSET, copyAssets, PACKAGES, TSC} from '../compile.mjs';

/** Compiles the packages whenever one of their files changes, and reports errors in the terminal. @returns a function that stops it. */
export function compileOnChange(): () => void {
  const compiler = spawn(
    process.execPath,
    [TSC, '-b', PACKAGES, '--watch', '--preserveWatchOutput'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  createInterface({input: compiler.stdout}).on('line', (line) => {
    if (/error TS/.test(line)) console.error(line);
  });
  const watcher = watch(PACKAGES, {recursive: true}, (_event, name) => {
    if (name !== null && /[\\/]src[\\/]/.test(name) && ASSET.test(name)) copyAssets();
  });
  return () => {
    compiler.kill();
    watcher.close();
  };
}
