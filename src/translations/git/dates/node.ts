import {existsSync, readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {git, historyOf, storedId} from '../node';

/** What git knows of when pages were committed. Times are milliseconds since 1970. */
export type PageDates = {
  /** When a file was last committed; undefined when git does not have it as it lies on disk. */
  updatedAt: (file: string) => number | undefined;
  /** When a content was first committed, by the id that git gives to it. */
  madeAt: (id: string) => number | undefined;
};

const NOTHING: PageDates = {updatedAt: () => undefined, madeAt: () => undefined};

/** A line of `git log --raw`: modes, ids and states before and after, and a path without odd characters, which git would quote. */
const CHANGE = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*\t([^"].*)$/;

/**
 * Reads the dates of all files below some folders in one walk through the history; asking git for each file takes some 30 ms.
 * Without a repository, and in a shallow clone, whose oldest commit seems to have made everything, there are none.
 * @param root a folder of the working tree.
 * @param folders relative to it.
 */
export function readDates(root: string, folders: readonly string[]): PageDates {
  if (historyOf(root) !== 'whole') return NOTHING;
  const log = git(root, [
    '-c',
    'core.quotePath=false',
    'log',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--format=%x00%ct',
    '--relative',
    '--',
    ...folders,
  ]);
  if (!log) return NOTHING;
  const updated = new Map<string, {at: number; id: string}>();
  const made = new Map<string, number>();
  // From the newest commit to the oldest.
  for (const commit of log.toString('utf8').split('\0').slice(1)) {
    const [seconds, ...lines] = commit.split('\n');
    const at = Number(seconds) * 1000;
    for (const line of lines) {
      const [, id, path] = CHANGE.exec(line) ?? [];
      if (id === undefined || path === undefined) continue;
      if (!updated.has(path)) updated.set(path, {at, id});
      made.set(id, at);
    }
  }
  const updatedAt = (file: string): number | undefined => {
    const path = relative(root, file).replaceAll('\\', '/');
    const last = updated.get(path);
    // A file that was changed since has no date yet.
    return last && existsSync(file) && last.id === storedId(root, path, readFileSync(file))
      ? last.at
      : undefined;
  };
  return {updatedAt, madeAt: (id) => made.get(id)};
}
