import {spawnSync} from 'node:child_process';
import {createHook} from 'node:async_hooks';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeSurroundings, SECRET} from './surroundings';

const PACKAGES = join(import.meta.dirname, '../../packages');
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

/** Controls of terminals, and marks that turn the direction of a text. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

const reached = (types: Iterable<string>): string[] =>
  [...types].filter((type) => REACHING.has(type) || type.startsWith('ran: '));

export type Watch = {
  /** The folder that commands may write to. */
  folder: string;
  /** Runs a script of Node.js in that folder, by its path below `packages/`, and returns what it prints. */
  run: (script: string, ...args: string[]) => string;
  /** Everything else that has changed or happened since the last call. */
  caught: () => string[];
  end: () => void;
};

declare global {
  /** Payloads call it when they run in this process. */
  var hostile: ((what: string) => unknown) | undefined;
}

/**
 * Makes a working folder, and notices what a payload may do in commands: run, create or change files outside of the folder, leave its
 * trace in it, tell a secret, reach the network, start programs, control the terminal, change the prototype of all objects.
 */
export function watchCommands(): Watch {
  const {folder, changes, remove} = makeSurroundings(tmpdir());
  const tripped = mkdtempSync(join(tmpdir(), 'tripped-'));
  const TRIPPED = join(tripped, 'types');
  const events: string[] = [];
  globalThis.hostile = (what) => events.push(`ran: ${what}`);
  const types = new Set<string>();
  const init = (_id: number, type: string): void => void types.add(type);
  const hook = createHook({init}).enable();

  return {
    folder,
    run: (script, ...args) => {
      const {stdout, stderr} = spawnSync(
        process.execPath,
        ['--import', TRIPWIRE, join(PACKAGES, script), ...args],
        {cwd: folder, encoding: 'utf8', env: {...process.env, TRIPPED, FORCE_COLOR: '0'}},
      );
      events.push(...reached(readFileSync(TRIPPED, 'utf8').split('\n')));
      const output = stdout + stderr;
      const control = CONTROLS.exec(output)?.[0];
      if (control !== undefined) events.push(`control: ${JSON.stringify(control)}`);
      if (output.includes(SECRET)) events.push('secret');
      return output;
    },
    caught: () => {
      events.push(...reached(types), ...changes());
      types.clear();
      for (const key in {}) events.push(`property of all objects: ${key}`);
      return events.splice(0);
    },
    end: () => {
      hook.disable();
      globalThis.hostile = undefined;
      remove();
      rmSync(tripped, {recursive: true});
    },
  };
}
