const {workerData} = require('node:worker_threads');

/* Begins a worker: a thread of its own knows nothing of TypeScript, even where the command was started with `--import tsx`. */
if (workerData.compiled) require(workerData.compiled);
else {
  require('tsx/cjs');
  require('./node.ts');
}
