import {createHook} from 'node:async_hooks';
import {writeFileSync} from 'node:fs';

/*
 * Loaded before a command (`node --import`): writes to the file TRIPPED which asynchronous operations the command has started, and
 * whether a payload ran.
 */

const seen = new Set();
createHook({
  init: (_id, type) => {
    seen.add(type);
  },
}).enable();
Object.assign(globalThis, {hostile: (what) => seen.add(`ran: ${what}`)});
process.on('exit', () => writeFileSync(process.env.TRIPPED, [...seen].join('\n')));
