import type {BatchError} from '../content/rows';
import {addRange, findOverlaps, type Range} from './byte-ranges';

/** How much of a file's beginning is stored, for previews and checks. */
export const HEAD_BYTES = 32_768;
/** How much of a file's end is stored: the magic bytes of Parquet, or the bracket of a JSON array. */
export const TAIL_BYTES = 16;
/** The most parts of one file, which bounds the list of its byte ranges. */
export const MAXIMUM_PARTS = 10_000;

/** The stored part of received bytes. */
export type Sample = {size: number; head: Uint8Array; tail: Uint8Array};

/** A complete file. `error` is the reason why its batch will fail. */
export type WholeFile = Sample & {kind: 'whole'; error?: BatchError};

/** A large file that is being uploaded in parts. */
export type StartedFile = Sample & {
  kind: 'started';
  /** The length of the complete file, known from its first part. */
  total?: number;
  parts: number;
  ranges: Range[];
  overlaps: Range[];
};

export type StoredFile = WholeFile | StartedFile;

/** A part as it was received. */
export type Part = {range: Range; total: number; sample: Sample};

const NO_BYTES = new Uint8Array();

export const EMPTY_SAMPLE: Sample = {size: 0, head: NO_BYTES, tail: NO_BYTES};

/** A large file without any parts. */
export const startFile = (): StartedFile => ({
  kind: 'started',
  ...EMPTY_SAMPLE,
  parts: 0,
  ranges: [],
  overlaps: [],
});

/** The approximate memory of a file, in bytes. */
export const weighFile = (name: string, file: StoredFile): number =>
  200 +
  2 * name.length +
  file.head.byteLength +
  file.tail.byteLength +
  (file.kind === 'started' ? 64 * (file.ranges.length + file.overlaps.length) : 0);

/** Copies into `target`, which begins at the offset `at` of the file, its overlap with `source` at the offset `from`. */
function paste(target: Uint8Array, at: number, source: Uint8Array, from: number): Uint8Array {
  const copy = target.slice();
  const skipped = Math.max(0, at - from);
  const offset = Math.max(0, from - at);
  if (skipped < source.byteLength && offset < copy.byteLength)
    copy.set(source.subarray(skipped, skipped + copy.byteLength - offset), offset);
  return copy;
}

const resize = (bytes: Uint8Array, length: number): Uint8Array =>
  bytes.byteLength === length ? bytes : new Uint8Array(length);

/** Adds a part to a file. Parts may arrive in any order; gaps and overlaps are reported when the file is completed. */
export function addPart(file: StartedFile, {range, total, sample}: Part): StartedFile {
  const [first, last] = range;
  const tailAt = Math.max(0, total - TAIL_BYTES);
  const head = resize(file.head, Math.min(HEAD_BYTES, total));
  const tail = resize(file.tail, total - tailAt);
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
