import {spawnSync} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {resolve} from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder for the tarballs: npm run pack -- DIR');
  process.exit(2);
}
mkdirSync(resolve(folder), {recursive: true});
const {status} = spawnSync(
  'npm',
  ['pack', '--workspaces', '--silent', '--pack-destination', resolve(folder)],
  {stdio: 'inherit', shell: process.platform === 'win32'},
);
process.exitCode = status ?? 1;
