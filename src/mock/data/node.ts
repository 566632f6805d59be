import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import Database from 'libsql';
import {makeKeys} from '../ids';
import type {Journal, KeptBatch, KeptFile, Snapshot} from '../journal';
import {
  fromBatchRow,
  fromFileRow,
  PUT_BATCH,
  PUT_FILE,
  TABLES,
  toBatchRow,
  toFileRow,
  type BatchRow,
  type FileRow,
} from './rows';

/** A file that outlives the mock. */
export type DataFile = {
  /** What the file holds, for the store to begin with. */
  kept: Snapshot;
  journal: Journal;
  /** Resolves when all that the journal was told of so far is in the file. */
  settled: () => Promise<void>;
  /** Writes what is left, and gives the file back. */
  close: () => Promise<void>;
};

/** Marks the file as this mock's (SQLite, PRAGMA application_id): "btch". */
const APPLICATION = 0x62746368;
/** The form of the tables. */
const VERSION = 1;

function checkPlace(path: string): void {
  if (!existsSync(dirname(path)))
    throw new Error(
      `The directory of ${path} does not exist. Create it, or choose another file for --data.`,
    );
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory())
    throw new Error(`${path} is a directory. Give the path of a file to --data.`);
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch {
    throw new Error(
      `${path} cannot be read and written. Change its permissions, or choose another file for --data.`,
    );
  }
}

function explain(error: unknown, path: string): Error {
  const {code = '', message} = error as Error & {code?: string};
  if (code.startsWith('SQLITE_BUSY'))
    return new Error(
      `${path} is in use by another mock. Stop that one, or choose another file for --data.`,
    );
  if (code === 'SQLITE_NOTADB')
    return new Error(
      `${path} is not a data file of this mock. It was left as it is. Choose another file for --data.`,
    );
  if (code.startsWith('SQLITE_CORRUPT'))
    return new Error(
      `${path} is damaged. Put a copy of it in its place, or choose another file for --data.`,
    );
  if (code.startsWith('SQLITE_FULL'))
    return new Error(
      `${path} cannot grow: there is no room left. Make room, and start the mock again.`,
    );
  return new Error(
    `${path} cannot be used: ${message}. Check it, or choose another file for --data.`,
  );
}

const readNumber = (database: Database.Database, sql: string): number =>
  Number((database.prepare(sql).raw().get() as unknown[])[0]);

/** Says why a database that is there already cannot be used. */
function checkKind(database: Database.Database, path: string): void {
  if (readNumber(database, 'PRAGMA application_id') !== APPLICATION)
    throw Object.assign(new Error(), {code: 'SQLITE_NOTADB'});
  const version = readNumber(database, 'PRAGMA user_version');
  if (version !== VERSION)
    throw new Error(
      `${path} was written by another release of this mock (form ${version}; this one reads form ${VERSION}). Use that release, or choose another file for --data.`,
    );
}

/** Takes the file for this process alone, and makes the tables of a new one. The kernel frees it when the process ends in whatever way. */
function prepare(database: Database.Database, path: string): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const isNew = readNumber(database, 'SELECT count(*) FROM sqlite_master') === 0;
  if (!isNew) checkKind(database, path);
  // What was written stays when the process is killed; only a power cut may cost the last moments, never the file.
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 16777216',
  );
  database.exec('BEGIN IMMEDIATE');
  if (isNew) {
    database.exec(TABLES);
    database
      .prepare('INSERT INTO meta VALUES (?, ?), (?, ?)')
      .run('keys', JSON.stringify([...makeKeys()]), 'oldest', 0);
    database.exec(`PRAGMA application_id = ${APPLICATION}`);
  }
  database.exec(`PRAGMA user_version = ${VERSION}`);
  database.exec('COMMIT');
}

function* readAll<Row, Item>(
  database: Database.Database,
  sql: string,
  make: (row: Row) => Item,
): Generator<Item> {
  for (const row of database.prepare(sql).raw().iterate()) yield make(row as Row);
}

function readSnapshot(database: Database.Database): Snapshot {
  const meta = new Map(
    readAll(database, 'SELECT name, value FROM meta', (row: [string, string | number]) => row),
  );
  return {
    keys: Int32Array.from(JSON.parse(String(meta.get('keys'))) as number[]),
    oldest: Number(meta.get('oldest')),
    batches: readAll<BatchRow, KeptBatch>(
      database,
      'SELECT * FROM batches ORDER BY number',
      fromBatchRow,
    ),
    files: readAll<FileRow, KeptFile>(
      database,
      'SELECT * FROM files ORDER BY batch, rowid',
      fromFileRow,
    ),
  };
}

type Changes = {batches: Map<number, KeptBatch>; files: Map<string, KeptFile>; oldest?: number};

function createWriter(database: Database.Database): (changes: Changes) => void {
  const putBatch = database.prepare(PUT_BATCH);
  const putFile = database.prepare(PUT_FILE);
  const dropBatches = database.prepare('DELETE FROM batches WHERE number < ?');
  const dropFiles = database.prepare('DELETE FROM files WHERE batch < ?');
  const putOldest = database.prepare("UPDATE meta SET value = ? WHERE name = 'oldest'");
  return ({batches, files, oldest}) => {
    database.exec('BEGIN IMMEDIATE');
    for (const batch of batches.values()) putBatch.run(...toBatchRow(batch));
    for (const file of files.values()) putFile.run(...toFileRow(file));
    if (oldest !== undefined)
      for (const statement of [dropBatches, dropFiles, putOldest]) statement.run(oldest);
    database.exec('COMMIT');
  };
}

function open(path: string): Database.Database {
  checkPlace(path);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, {timeout: 0});
    prepare(database, path);
    return database;
  } catch (error) {
    database?.close();
    throw (error as Error).message.startsWith(path) ? error : explain(error, path);
  }
}

/**
 * Opens or makes the SQLite file of a mock. All changes of one turn of the event loop go into it in one transaction.
 * @param onLost is told when the file cannot be written any more: what was not settled by then never will be.
 * @throws Error in one line that says why the file cannot be used, and what to do.
 */
export function openDataFile(given: string, onLost: (error: Error) => void): DataFile {
  const path = resolve(given);
  const database = open(path);
  const write = createWriter(database);
  let changes: Changes = {batches: new Map(), files: new Map()};
  let writing: Promise<void> | undefined;

  const writeAll = (done: () => void): void => {
    const written = changes;
    changes = {batches: new Map(), files: new Map()};
    writing = undefined;
    try {
      write(written);
      done();
    } catch (error) {
      onLost(explain(error, path));
    }
  };
  const later = (): void => {
    writing ??= new Promise((done) => setImmediate(writeAll, done));
  };

  const settled = (): Promise<void> => writing ?? Promise.resolve();

  return {
    kept: readSnapshot(database),
    journal: {
      batch: (batch) => {
        changes.batches.set(batch.number, batch);
        later();
      },
      file: (file) => {
        changes.files.set(`${file.number}/${file.name}`, file);
        later();
      },
      letGo: (oldest) => {
        changes.oldest = oldest;
        later();
      },
    },
    settled,
    close: async () => {
      await settled();
      database.close();
    },
  };
}
