import type {JsonExpected} from '../openapi/json/scan-json';
import {
  bareEnd,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  isSpace,
  isUnfinishedLiteral,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  walkString,
} from './json-bytes';

/** No node: the parent of the root. */
export const NONE = 0xffffffff;

export const SCALAR = 0;
export const OBJECT = 1;
export const ARRAY = 2;
/** Added to the kind of a node that is a member of an object. */
export const NAMED = 4;

/** Beyond this many values, those further on are not indexed: an index takes 21 bytes a value. */
const MOST_NODES = 12_000_000;

/**
 * Where each value of a JSON text begins, in the order of the text, so that any one can be shown without making
 * values of all. Columns of one table, one row a value; a row's number is its node.
 */
export type JsonIndex = {
  readonly count: number;
  /** Offset of the value, or of the name of a member, in bytes. */
  readonly start: Uint32Array;
  /** `SCALAR`, `OBJECT` or `ARRAY`, and `NAMED` for a member. */
  readonly kind: Uint8Array;
  readonly parent: Uint32Array;
  /** How many nodes the value is, itself and all below it; 0 while its end has not come. */
  readonly extent: Uint32Array;
  /** Its place among its parent's children, from 0. */
  readonly place: Uint32Array;
  /** How many children have come. */
  readonly children: Uint32Array;
};

/**
 * - `more`: the limit was reached, there is more to index
 * - `waiting`: all that came is indexed
 * - `whole`: the text has ended, and is JSON
 * - `wrong`: it is not JSON from the offset `mistake` on, or has ended too early
 * - `full`: it has more values than are indexed
 */
export type IndexState = 'more' | 'waiting' | 'whole' | 'wrong' | 'full';

export type JsonIndexer = {
  readonly index: JsonIndex;
  readonly mistake: number;
  /**
   * Indexes further.
   * @param bytes all that has come, in UTF-8; longer than or equal to what was given before, and beginning with it.
   * @param ended whether nothing more will come.
   * @param limit about how many bytes to read before it returns.
   */
  advance: (bytes: Uint8Array, ended: boolean, limit: number) => IndexState;
};

type Columns = {-readonly [Key in keyof JsonIndex]: JsonIndex[Key]};

/** A column with room for a node. One that is full is replaced by one twice as long. */
function room(column: Uint32Array, node: number): Uint32Array {
  if (node < column.length) return column;
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

function makeRoom(columns: Columns, node: number): void {
  columns.start = room(columns.start, node);
  columns.parent = room(columns.parent, node);
  columns.extent = room(columns.extent, node);
  columns.place = room(columns.place, node);
  columns.children = room(columns.children, node);
  if (node < columns.kind.length) return;
  const kind = new Uint8Array(columns.kind.length * 2);
  kind.set(columns.kind);
  columns.kind = kind;
}

/**
 * Indexes JSON text (RFC 8259) as it comes, in slices. Without recursion, in linear time, and without making numbers
 * of numbers. Accepts exactly what `JSON.parse` accepts of the decoded text; a byte order mark is skipped.
 */
export function createJsonIndexer(): JsonIndexer {
  const column = (length: number): Uint32Array => new Uint32Array(length);
  // Of different lengths, so that they do not all have to be replaced at once, which takes longer than a frame.
  const index: Columns = {
    count: 0,
    start: column(256),
    kind: new Uint8Array(280),
    parent: column(304),
    extent: column(352),
    place: column(400),
    children: column(448),
  };
  let expected: JsonExpected = 'value';
  let at = 0;
  /** The object or array that is open. */
  let top = NONE;
  /** What a string that is open began as. */
  let inString: 'name' | 'value' | undefined;
  let nameStart = NONE;
  let state: IndexState = 'waiting';
  let mistake = -1;

  const stop = (next: 'wrong' | 'full', offset: number): false => {
    state = next;
    mistake = offset;
    return false;
  };
  const add = (kind: number): boolean => {
    const node = index.count;
    if (node >= MOST_NODES) return stop('full', at);
    makeRoom(index, node);
    const named = nameStart !== NONE;
    index.start[node] = named ? nameStart : at;
    index.kind[node] = named ? kind + NAMED : kind;
    index.parent[node] = top;
    index.extent[node] = kind === SCALAR ? 1 : 0;
    if (top !== NONE) {
      const place = index.children[top] ?? 0;
      index.place[node] = place;
      index.children[top] = place + 1;
    }
    nameStart = NONE;
    index.count += 1;
    if (kind !== SCALAR) top = node;
    return true;
  };
  const afterValue = (): void => {
    expected = top === NONE ? 'end' : 'comma';
  };
  const close = (): void => {
    index.extent[top] = index.count - top;
    top = index.parent[top] ?? NONE;
    afterValue();
  };
  const inObject = (): boolean => ((index.kind[top] ?? 0) & 3) === OBJECT;
  /** Reads on within a string. @returns whether there may be more to read. */
  const readString = (bytes: Uint8Array, ended: boolean, until: number): boolean => {
    const walk = walkString(bytes, at, Math.min(bytes.length, until));
    at = walk.at;
    if (walk.wrong) return stop('wrong', at);
    if (!walk.closed && at >= until) return true;
    if (!walk.closed) return ended ? stop('wrong', bytes.length) : false;
    if (inString === 'name') expected = 'colon';
    else afterValue();
    inString = undefined;
    return true;
  };
  const readBare = (bytes: Uint8Array, ended: boolean): boolean => {
    const end = bareEnd(bytes, at);
    // Cut at the end of a piece, it may go on.
    if (
      !ended &&
      (end === bytes.length || ~end >= bytes.length || (end < 0 && isUnfinishedLiteral(bytes, at)))
    )
      return false;
    if (end < 0) return stop('wrong', ~end);
    if (!add(SCALAR)) return false;
    at = end;
    afterValue();
    return true;
  };
  const readValue = (byte: number, bytes: Uint8Array, ended: boolean): boolean => {
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      if (!add(byte === OPEN_OBJECT ? OBJECT : ARRAY)) return false;
      expected = byte === OPEN_OBJECT ? 'name' : 'first';
    } else if (byte === QUOTE) {
      if (!add(SCALAR)) return false;
      inString = 'value';
    } else return readBare(bytes, ended);
    at += 1;
    return true;
  };
  const readToken = (byte: number, bytes: Uint8Array, ended: boolean): boolean => {
    if ((expected === 'value' || expected === 'first') && byte !== CLOSE_ARRAY)
      return readValue(byte, bytes, ended);
    const isName = (expected === 'name' || expected === 'nextName') && byte === QUOTE;
    if (isName) {
      nameStart = at;
      inString = 'name';
    } else if (expected === 'colon' && byte === COLON) expected = 'value';
    else if (expected === 'comma' && byte === COMMA) expected = inObject() ? 'nextName' : 'value';
    else if ((expected === 'comma' || expected === 'name') && byte === CLOSE_OBJECT && inObject())
      close();
    else if ((expected === 'comma' || expected === 'first') && byte === CLOSE_ARRAY && !inObject())
      close();
    else return stop('wrong', at);
    at += 1;
    return true;
  };
  return {
    index,
    get mistake() {
      return mistake;
    },
    advance: (bytes, ended, limit) => {
      if (state !== 'more' && state !== 'waiting') return state;
      state = 'waiting';
      if (at === 0) {
        if (!ended && bytes.length < 3) return state;
        if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
      }
      const until = at + limit;
      while (at < bytes.length) {
        if (at >= until) return (state = 'more');
        const byte = bytes[at] ?? 0;
        if (inString !== undefined) {
          if (!readString(bytes, ended, until)) return state;
        } else if (isSpace(byte)) at += 1;
        else if (!readToken(byte, bytes, ended)) return state;
      }
      if (ended) {
        if (expected === 'end') state = 'whole';
        else stop('wrong', at);
      }
      return state;
    },
  };
}
