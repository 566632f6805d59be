import {createHash} from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

/** A file as it was written: its size in bytes, and when, in milliseconds. */
type Written = [size: number, time: number];
/** What was made, by what it was made from; names are relative to the folder. */
type List = Record<string, Record<string, Written>>;

/** Files that a build keeps for the builds after it. */
export type Kept = {
  /** The names of the files that were made from the same, if they are still as they were written. */
  find: (key: string) => readonly string[] | undefined;
  /** Says that files, which are in the folder, were made from something. @returns their names. */
  keep: (key: string, names: readonly string[]) => readonly string[];
  /** Puts a file into the site. */
  put: (name: string, file: string) => void;
  /** Forgets the files that nobody found or kept, and writes the list of the others. */
  close: () => void;
};

function writtenAs(file: string): Written | undefined {
  const found = statSync(file, {throwIfNoEntry: false});
  return found && [found.size, found.mtimeMs];
}

/** All files below a folder, by their paths from there, with `/`. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));

/** Gives a file another name, where the disk can do that; a copy otherwise. */
export function linkOrCopy(from: string, to: string): void {
  // It is of an earlier build.
  if (existsSync(to)) unlinkSync(to);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function readList(file: string): List {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as List;
  } catch {
    return {};
  }
}

/** What changes with each of some files. */
export const hashOfFiles = (files: readonly string[]): string =>
  files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha1')).digest('hex');

/**
 * Opens a folder of files that are kept, whose list lies beside it; both are safe to delete. What the site gets is the same file
 * under another name, where the disk allows that, as copying takes twenty times as long. So one that was written to since, in
 * either place, is not used again.
 */
export function openKept(folder: string): Kept {
  const known = readList(`${folder}.json`);
  const used: List = {};
  const made = new Set<string>();
  mkdirSync(folder, {recursive: true});
  const isWhole = ([name, [size, time]]: [string, Written]): boolean => {
    const [sizeNow, timeNow] = writtenAs(join(folder, name)) ?? [];
    return sizeNow === size && timeNow === time;
  };
  return {
    find: (key) => {
      const files = used[key] ?? known[key];
      if (!files || !Object.entries(files).every(isWhole)) return undefined;
      used[key] = files;
      return Object.keys(files);
    },
    keep: (key, names) => {
      used[key] = Object.fromEntries(
        names.flatMap((name) => {
          const written = writtenAs(join(folder, name));
          return written ? [[name, written]] : [];
        }),
      );
      return names;
    },
    put: (name, file) => {
      if (!made.has(dirname(file))) mkdirSync(dirname(file), {recursive: true});
      made.add(dirname(file));
      linkOrCopy(join(folder, name), file);
    },
    close: () => {
      if (
        Object.keys(known).length === Object.keys(used).length &&
        Object.entries(used).every(([key, files]) => known[key] === files)
      )
        return;
      const names = new Set(Object.values(used).flatMap((files) => Object.keys(files)));
      for (const name of filesBelow(folder)) if (!names.has(name)) rmSync(join(folder, name));
      const draft = `${folder}.${process.pid}.json`;
      writeFileSync(draft, JSON.stringify(used));
      renameSync(draft, `${folder}.json`);
    },
  };
}
