import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {TRACE} from './payload';

/** The content of files beside the working folder, which no command may read. */
export const SECRET = 'top-secret-4711';

/** The working folder, below the folder that is watched. */
const WORKING = 'a/b/c/site';

/** The content of each file below a folder, by path, without the files of the working folder. */
function listing(parent: string): Map<string, string> {
  const paths = readdirSync(parent, {recursive: true, encoding: 'utf8'});
  return new Map(
    paths
      .filter((path) => path !== WORKING && !path.startsWith(`${WORKING}/`))
      .map((path) => {
        const stats = lstatSync(join(parent, path));
        const content = stats.isFile() ? readFileSync(join(parent, path), 'latin1') : '';
        return [path, `${stats.mode} ${content}`];
      }),
  );
}

export type Surroundings = {
  /** The folder that commands may write to. */
  folder: string;
  /** Files around it that were created or changed since the last call, and what payloads have left in it. */
  changes: () => string[];
  remove: () => void;
};

/** Makes a working folder within others, with a secret in each of them. @param base where to. */
export function makeSurroundings(base: string): Surroundings {
  mkdirSync(base, {recursive: true});
  const parent = mkdtempSync(join(base, 'hostile-'));
  const folder = join(parent, WORKING);
  mkdirSync(folder, {recursive: true});
  for (const path of ['', 'a', 'a/b', 'a/b/c'])
    writeFileSync(join(parent, path, 'secret.yaml'), `token: ${SECRET}\n`);
  let before = listing(parent);
  return {
    folder,
    changes: () => {
      const now = listing(parent);
      const changed = [...new Set([...before.keys(), ...now.keys()])]
        .filter((path) => before.get(path) !== now.get(path))
        .map((path) => `changed: ${path}`);
      before = now;
      const left = readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((path) => path.split('/').includes(TRACE))
        .map((path) => `left: ${path}`);
      return [...changed, ...left];
    },
    remove: () => rmSync(parent, {recursive: true, force: true}),
  };
}
