/* Begins a worker: a thread of its own knows nothing of TypeScript, even where the command was started with `--import tsx`. */
require('tsx/cjs');
require('./node.ts');
