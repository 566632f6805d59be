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
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** A cache of JSON values by key, in a file that is safe to delete. A key names all that its value depends on. */
export type Cache = {
  /** Returns the cached value of a key; otherwise makes and caches it. */
  cached: <T>(key: string, make: () => T) => T;
  save: () => void;
};

/** Values that were not used for so many days are evicted. */
const MOST_DAYS = 30;
const DAY_MS = 86_400_000;

type Entry = {value: unknown; used: number};
type Stored = {version: string; entries: Record<string, Entry>};

const OWN = dirname(fileURLToPath(new URL('.', import.meta.url)));
const OPENAPI = dirname(createRequire(import.meta.url).resolve('@batchwise/openapi/node'));

/** A hash of the code of this tool and of the package that it uses: a cache of other code is not read. */
function toolVersion(): string {
  const hash = createHash('sha1');
  for (const folder of [OWN, OPENAPI]) {
    hash.update(readFileSync(join(folder, '../package.json')));
    const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'});
    const files = paths.filter((path) => /(?<!\.d|\.test)\.[jt]s$/.test(path));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}

function readStored(file: string, version: string): Map<string, Entry> {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Partial<Stored>;
    if (stored.version === version && stored.entries)
      return new Map(Object.entries(stored.entries));
  } catch {
    // A missing or damaged file is an empty cache.
  }
  return new Map();
}

/** Opens a cache. A file that cannot be read or written costs time, nothing else. */
export function openCache(file: string, version = toolVersion()): Cache {
  const entries = readStored(file, version);
  const today = Math.floor(Date.now() / DAY_MS);
  let isChanged = false;
  const cached = <T>(key: string, make: () => T): T => {
    const entry = entries.get(key) ?? {value: make(), used: 0};
    isChanged ||= entry.used !== today;
    entry.used = today;
    entries.set(key, entry);
    return entry.value as T;
  };
  const save = (): void => {
    if (!isChanged) return;
    const recent = [...entries].filter(([, {used}]) => today - used <= MOST_DAYS);
    const stored: Stored = {version, entries: Object.fromEntries(recent)};
    const draft = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), {recursive: true});
      // Renamed into place, so that another process never reads half a file.
      writeFileSync(draft, JSON.stringify(stored));
      renameSync(draft, file);
    } catch {
      if (existsSync(draft)) rmSync(draft, {force: true});
    }
  };
  return {cached, save};
}
