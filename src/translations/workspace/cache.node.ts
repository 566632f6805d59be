import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Workspace} from './workspace';

/** Values that were made in this run, by key. */
export type Made = Record<string, unknown>;

/** A store of values by key that outlives a run; safe to delete at any time. `made` and `add` hand values from one process to another. */
export type Cache = {
  remember: Workspace['cached'];
  has: (key: string) => boolean;
  made: () => Made;
  add: (made: Made) => void;
  save: () => void;
};

/** After so many days without use a value is dropped. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

type Entry = {value: unknown; used: number};
type Stored = {version: string; entries: Record<string, Entry>};

const SOURCES = fileURLToPath(new URL('../..', import.meta.url));

/** Changes with every line of the tool and every release of what it uses, so that no value outlives the code that made it. */
export function toolVersion(): string {
  const hash = createHash('sha1').update(readFileSync(join(SOURCES, '../package.json')));
  for (const room of ['translations', 'openapi']) {
    const files = readdirSync(join(SOURCES, room), {recursive: true, encoding: 'utf8'}).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
    );
    for (const name of files.sort())
      hash.update(name).update(readFileSync(join(SOURCES, room, name)));
  }
  return hash.digest('hex');
}

function readStored(file: string, version: string): Map<string, Entry> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Partial<Stored>;
    if (stored.version === version && stored.entries)
      return new Map(Object.entries(stored.entries));
  } catch {
    // Missing, damaged or of another kind: it is made anew.
  }
  return new Map();
}

/** Opens a cache in a file; nothing happens when it cannot be read or written but that the work is done again. */
export function openCache(file: string, version = toolVersion()): Cache {
  const entries = readStored(file, version);
  const today = Math.floor(Date.now() / DAY_MS);
  const made = new Map<string, unknown>();
  let isChanged = false;
  const keep = (key: string, value: unknown): void => {
    entries.set(key, {value, used: today});
    made.set(key, value);
    isChanged = true;
  };
  const remember = <T>(
    key: string,
    make: () => T,
    isLasting: (value: T) => boolean = () => true,
  ): T => {
    const entry = entries.get(key);
    if (entry) {
      isChanged ||= entry.used !== today;
      entry.used = today;
      return entry.value as T;
    }
    const value = make();
    if (isLasting(value)) keep(key, value);
    return value;
  };
  const save = (): void => {
    if (!isChanged) return;
    const kept = [...entries].filter(([, {used}]) => today - used <= KEPT_DAYS);
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), {recursive: true});
      // Renamed into place, so that another run never reads half a file.
      writeFileSync(
        draft,
        JSON.stringify({version, entries: Object.fromEntries(kept)} satisfies Stored),
      );
      renameSync(draft, file);
    } catch {
      // A folder that cannot be written costs time, nothing else; what was begun is taken away if it can be.
      if (existsSync(draft)) rmSync(draft, {force: true});
    }
  };
  const add = (others: Made): void =>
    Object.entries(others).forEach(([key, value]) => keep(key, value));
  return {
    remember,
    has: (key) => entries.has(key),
    made: () => Object.fromEntries(made),
    add,
    save,
  };
}
