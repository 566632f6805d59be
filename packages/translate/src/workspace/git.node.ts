import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';

/** 1 GB: all old pages of a large site in one answer. */
const MOST_BYTES = 2 ** 30;

/** The id that git gives to a content: the SHA-1 of `blob <size>`, a zero byte and the bytes (git, "Git Objects"). No git is needed. */
export const blobId = (bytes: Uint8Array): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/** Runs git without the network: an old page that only a server has is not waited for. */
function git(root: string, args: string[], input = ''): Buffer | undefined {
  const env = {
    ...process.env,
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
  const {status, stdout, error} = spawnSync('git', ['-C', root, ...args], {
    env,
    input,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return error || status !== 0 ? undefined : stdout;
}

/** Whether a folder has a git repository, and whether its history is whole. */
export function historyOf(root: string): 'whole' | 'shallow' | 'none' {
  const answer = git(root, ['rev-parse', '--is-shallow-repository'])?.toString().trim();
  if (answer === undefined) return 'none';
  return answer === 'true' ? 'shallow' : 'whole';
}

/** The contents that git has, by id; those that it does not have are missing, as all are without git. */
export function readBlobs(root: string, ids: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  if (ids.length === 0) return found;
  const output = git(root, ['cat-file', '--batch'], `${[...new Set(ids)].join('\n')}\n`);
  for (let at = 0; output && at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') {
      // "<id> missing" has no content; a tree or a commit does, and is no page.
      if (size !== undefined) at += Number(size) + 1;
      continue;
    }
    found.set(id, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** The id under which git keeps a file of the working tree, after the changes of line ends that it is set to; without git, that of its bytes. */
export function storedId(root: string, path: string, bytes: Uint8Array): string {
  if (!bytes.includes(13)) return blobId(bytes);
  return git(root, ['hash-object', '--', path])?.toString().trim() || blobId(bytes);
}

/** A line of `git log --raw`: modes, ids and states before and after, and a path. */
const CHANGE = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t/;

/**
 * When each content of some folders was first committed, by its id, in milliseconds since 1970. One walk through the history
 * answers for all pages. A shallow clone has none: its oldest commit seems to have made everything.
 */
export function commitTimes(root: string, ...folders: string[]): Map<string, number> {
  const times = new Map<string, number>();
  if (historyOf(root) !== 'whole') return times;
  const log = git(root, [
    'log',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--format=%ct',
    '--',
    ...folders,
  ]);
  let time = 0;
  // From the newest commit to the oldest.
  for (const line of log?.toString('utf8').split('\n') ?? []) {
    const [, id] = CHANGE.exec(line) ?? [];
    if (id !== undefined) times.set(id, time);
    else if (/^\d+$/.test(line)) time = Number(line) * 1000;
  }
  return times;
}
