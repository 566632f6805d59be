import {buildIfStale, run} from './build';

buildIfStale();
run('tsx/dist/cli.mjs', 'scripts/serve.ts', ...process.argv.slice(2));
