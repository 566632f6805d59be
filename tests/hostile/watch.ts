import {spawnSync} from 'node:child_process';
import {createHook} from 'node:async_hooks';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {TRACE} from './payload';

const ROOT = join(import.meta.dirname, '../..');
const TRIPWIRE = join(import.meta.dirname, 'tripwire.mjs');

/** Asynchronous operations of Node.js that reach the network or start a program. */
const REACHING = new Set([
  'TCPCONNECTWRAP',
  'GETADDRINFOREQWRAP',
  'GETNAMEINFOREQWRAP',
  'QUERYWRAP',
  'UDPSENDWRAP',
  'PROCESSWRAP',
]);

/** The content of files beside the working folder, which no command may read. */
export const SECRET = 'top-secret-4711';

/** Controls of terminals, and marks that turn the direction of a text. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

/** What each file below a folder holds, by path, but for those of the working folder. */
function listing(folder: string, without: string): Map<string, string> {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  return new Map(
    paths
      .filter((path) => path !== without && !path.startsWith(`${without}/`))
      .map((path) => {
        const stats = lstatSync(join(folder, path));
        const content = stats.isFile() ? readFileSync(join(folder, path), 'latin1') : '';
        return [path, `${stats.mode} ${content}`];
      }),
  );
}

const reached = (types: Iterable<string>): string[] =>
  [...types].filter((type) => REACHING.has(type) || type.startsWith('ran: '));

export type Watch = {
  /** The folder that commands may write to. */
  folder: string;
  /** Runs a compiled command of a package in that folder. */
  run: (script: string, ...args: string[]) => {output: string; status: number | null};
  /** Everything else that has changed or happened since the last call. */
  caught: () => string[];
  end: () => void;
};

declare global {
  /** Payloads call it when they run in this process. */
  var hostile: ((what: string) => unknown) | undefined;
}

/**
 * Makes a working folder, deep in a temporary one, and notices what a payload may do in commands: run, create or change files outside
 * of the working folder, leave its trace in that folder, reach the network, start programs, control the terminal, change the prototype
 * of all objects.
 */
export function watchCommands(): Watch {
  const parent = mkdtempSync(join(tmpdir(), 'hostile-'));
  const below = 'a/b/c/site';
  const folder = join(parent, below);
  mkdirSync(folder, {recursive: true});
  for (const path of ['secret.yaml', 'a/secret.yaml', 'a/b/c/secret.yaml'])
    writeFileSync(join(parent, path), `token: ${SECRET}\n`);
  const tripped = join(mkdtempSync(join(tmpdir(), 'hostile-types-')), 'types');
  const events: string[] = [];
  globalThis.hostile = (what) => events.push(`ran: ${what}`);
  const types = new Set<string>();
  const init = (_id: number, type: string): void => void types.add(type);
  const hook = createHook({init}).enable();
  let before = listing(parent, below);

  return {
    folder,
    run: (script, ...args) => {
      const {stdout, stderr, status} = spawnSync(
        process.execPath,
        ['--import', TRIPWIRE, join(ROOT, 'packages', script), ...args],
        {cwd: folder, encoding: 'utf8', env: {...process.env, TRIPWIRE: tripped, FORCE_COLOR: '0'}},
      );
      const output = stdout + stderr;
      events.push(...reached(readFileSync(tripped, 'utf8').split('\n')));
      const control = CONTROLS.exec(output)?.[0];
      if (control !== undefined) events.push(`controlled the terminal: ${JSON.stringify(control)}`);
      if (output.includes(SECRET)) events.push('told a secret');
      return {output, status};
    },
    caught: () => {
      const now = listing(parent, below);
      const changed = [...new Set([...before.keys(), ...now.keys()])]
        .filter((path) => before.get(path) !== now.get(path))
        .map((path) => `changed: ${path}`);
      before = now;
      const traces = readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((path) => path.split('/').some((name) => name === TRACE))
        .map((path) => `left: ${path}`);
      const properties: string[] = [];
      for (const key in {}) properties.push(`property of all objects: ${key}`);
      events.push(...reached(types));
      types.clear();
      return [...events.splice(0), ...changed, ...traces, ...properties];
    },
    end: () => {
      hook.disable();
      globalThis.hostile = undefined;
      for (const one of [parent, join(tripped, '..')]) rmSync(one, {recursive: true, force: true});
    },
  };
}
