import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';

/** Where something is kept: so many bytes of a file, from one on. */
export type Place = {file: string; from: number; length: number};

/*
 * A file is lines of a key, a space and JSON. Each thread that renders writes one of its own and only ever appends to it, so
 * that nothing can be broken but the last line of a build that was killed.
 */
const KEY = 40;
const LINE_END = 0x0a;
const ENDING = '.lines';
/** Each build adds one for each thread that renders anything. */
const MOST_FILES = 16;

/** A line of a file, without its end. */
type Line = Place & {key: string};

function linesOf(folder: string, file: string): Line[] {
  const content = readFileSync(join(folder, file));
  const lines: Line[] = [];
  let from = 0;
  for (let end = content.indexOf(LINE_END); end !== -1; end = content.indexOf(LINE_END, from)) {
    lines.push({file, from, length: end - from, key: content.toString('latin1', from, from + KEY)});
    from = end + 1;
  }
  return lines;
}

/** Writes what is still of use into one file, and removes all others. */
function compact(folder: string, lines: Line[]): Line[] {
  const file = `${process.pid}-${Date.now()}-kept${ENDING}`;
  const old = readdirSync(folder);
  const contents = new Map(
    [...new Set(lines.map((line) => line.file))].map((name) => [
      name,
      readFileSync(join(folder, name)),
    ]),
  );
  let from = 0;
  const moved: Line[] = [];
  const parts: Buffer[] = [];
  for (const line of lines) {
    const part =
      contents.get(line.file)?.subarray(line.from, line.from + line.length + 1) ?? Buffer.alloc(0);
    parts.push(part);
    moved.push({...line, file, from});
    from += part.length;
  }
  if (moved.length > 0) {
    writeFileSync(join(folder, `${file}.draft`), Buffer.concat(parts));
    renameSync(join(folder, `${file}.draft`), join(folder, file));
  }
  for (const name of old) rmSync(join(folder, name), {force: true});
  return moved;
}

/**
 * Says where the things with these keys are kept, and forgets all others once they are more than half, or in too many files.
 * @param folder that is safe to delete; it need not be there.
 * @param keys of 40 characters each.
 */
export function findKept(folder: string, keys: ReadonlySet<string>): Map<string, Place> {
  mkdirSync(folder, {recursive: true});
  const files = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  const lines = files.flatMap((file) => linesOf(folder, file));
  const wanted = [
    ...new Map(lines.filter(({key}) => keys.has(key)).map((line) => [line.key, line])).values(),
  ];
  const left =
    lines.length > 2 * wanted.length || files.length > MOST_FILES
      ? compact(folder, wanted)
      : wanted;
  return new Map(left.map(({key, ...place}) => [key, place]));
}

/** Reads and keeps things for one thread. */
export type Store = {
  /** @returns undefined when it is not there as it was kept. */
  read: (key: string, place: Place) => unknown;
  write: (key: string, value: unknown) => void;
};

function parseLine(line: string, key: string): unknown {
  if (!line.startsWith(`${key} `)) return undefined;
  try {
    return JSON.parse(line.slice(KEY + 1));
  } catch {
    return undefined;
  }
}

/** @param name of the thread, which no other has. */
export function openStore(folder: string, name: string): Store {
  const opened = new Map<string, number>();
  const open = (file: string, flags: 'a' | 'r'): number => {
    const known = opened.get(file) ?? openSync(join(folder, file), flags);
    opened.set(file, known);
    return known;
  };
  return {
    read: (key, {file, from, length}) => {
      if (!existsSync(join(folder, file))) return undefined;
      const line = Buffer.alloc(length);
      const read = readSync(open(file, 'r'), line, 0, length, from);
      return read === length ? parseLine(line.toString(), key) : undefined;
    },
    write: (key, value) => {
      writeSync(open(`${name}${ENDING}`, 'a'), `${key} ${JSON.stringify(value)}\n`);
    },
  };
}
