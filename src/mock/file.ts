import type {BatchError} from './content';
import {addRange, findOverlaps, type Range} from './ranges';

/** How much is kept of the beginning of a file: what a preview shows and the checks look at. */
export const HEAD_BYTES = 32_768;
/** How much is kept of the end of a file: where Parquet has its magic bytes and a JSON array its bracket. */
export const TAIL_BYTES = 16;
/** Parts that one file may have, so that the list of what arrived stays short. */
export const MAXIMUM_PARTS = 10_000;

/** What is kept of bytes that were received. */
export type Sample = {size: number; head: Uint8Array; tail: Uint8Array};

/** A file that is in the batch. `error` says why the batch will fail with it. */
export type WholeFile = Sample & {kind: 'whole'; error?: BatchError};

/** A large file whose parts are under way. */
export type StartedFile = Sample & {
  kind: 'started';
  /** How long the file is going to be, known from its first part on. */
  total?: number;
  parts: number;
  ranges: Range[];
  overlaps: Range[];
};

export type StoredFile = WholeFile | StartedFile;

/** A part as it arrived. */
export type Part = {range: Range; total: number; sample: Sample};

const NO_BYTES = new Uint8Array();

/** A large file of which nothing has arrived yet. */
export const startFile = (): StartedFile => ({
  kind: 'started',
  size: 0,
  head: NO_BYTES,
  tail: NO_BYTES,
  parts: 0,
  ranges: [],
  overlaps: [],
});

/** About how many bytes a file takes in memory. */
export const weighFile = (name: string, file: StoredFile): number =>
  200 +
  2 * name.length +
  file.head.byteLength +
  file.tail.byteLength +
  (file.kind === 'started' ? 64 * (file.ranges.length + file.overlaps.length) : 0);

/** Copies what of `source`, which stands at `from` in the file, falls into `target`, which stands at `at`. */
function paste(target: Uint8Array, at: number, source: Uint8Array, from: number): Uint8Array {
  const copy = target.slice();
  const skipped = Math.max(0, at - from);
  const offset = Math.max(0, from - at);
  if (skipped < source.byteLength && offset < copy.byteLength)
    copy.set(source.subarray(skipped, skipped + copy.byteLength - offset), offset);
  return copy;
}

const sized = (bytes: Uint8Array, length: number): Uint8Array =>
  bytes.byteLength === length ? bytes : new Uint8Array(length);

/** Puts a part into a file. Parts may come in any order; gaps and overlaps are noted, and found at the end. */
export function addPart(file: StartedFile, {range, total, sample}: Part): StartedFile {
  const [first, last] = range;
  const tailAt = Math.max(0, total - TAIL_BYTES);
  const head = sized(file.head, Math.min(HEAD_BYTES, total));
  const tail = sized(file.tail, total - tailAt);
  return {
    kind: 'started',
    size: file.size + sample.size,
    total,
    parts: file.parts + 1,
    head: first < HEAD_BYTES ? paste(head, 0, sample.head, first) : head,
    tail:
      last >= tailAt ? paste(tail, tailAt, sample.tail, last + 1 - sample.tail.byteLength) : tail,
    ranges: addRange(file.ranges, range),
    overlaps: findOverlaps(file.ranges, range).reduce<Range[]>(addRange, file.overlaps),
  };
}
