import {charsetOf, isBinary, kindOfAnswer, mediaTypeOf, type AnswerKind} from './answer-kind';
import type {Entries} from './answer-entries';
import {decoderOf} from './http/encoding';

/** Why a body did not come whole: the caller stopped it, nothing came for too long, the connection broke, it is too large to keep. */
export type Cut = 'cancelled' | 'silent' | 'broken' | 'tooLarge';

export type BodyState = 'arriving' | 'whole' | Cut;

/** The body of an answer while it arrives and afterwards. Its members change as it does; listeners are told. */
export type AnswerBody = {
  readonly kind: AnswerKind;
  /** Without parameters, in lower case; empty where the answer does not tell it. */
  readonly mediaType: string;
  readonly state: BodyState;
  /** Bytes that have come. */
  readonly size: number;
  /** What has come; text is in UTF-8 whatever it was sent in. Empty for a stream of entries. */
  readonly bytes: Uint8Array;
  /** The entries of a stream. */
  readonly entries?: Entries;
  /** @returns a function that ends the listening. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Larger bodies are cut: a page that holds them would be ended by the browser. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Milliseconds for which the reading may keep the page from doing anything else. */
const SLICE = 8;

/** Bytes of a text that is made a string as a whole. */
export const MOST_TEXT = 1024 * 1024;

/** The body as text, once it is there; empty where it is no text, a stream, or larger than `MOST_TEXT`. */
export function wholeText({kind, bytes, state}: AnswerBody): string {
  if (state === 'arriving' || kind === 'image' || kind === 'binary' || bytes.length > MOST_TEXT)
    return '';
  return new TextDecoder().decode(bytes);
}

type Buffer = {add: (chunk: Uint8Array) => void; bytes: () => Uint8Array};

function createBuffer(expected: number): Buffer {
  let buffer = new Uint8Array(Math.min(Math.max(expected, 1024), MOST_BYTES));
  let length = 0;
  return {
    add: (chunk) => {
      if (length + chunk.length > buffer.length) {
        const larger = new Uint8Array(Math.max(buffer.length * 2, length + chunk.length));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(chunk, length);
      length += chunk.length;
    },
    bytes: () => buffer.subarray(0, length),
  };
}

/** Takes the pieces of a body and keeps them: as bytes in UTF-8, as they came, or as entries. */
async function createSink(
  response: Response,
  kind: AnswerKind,
): Promise<{
  write: (chunk: Uint8Array) => void;
  end: () => void;
  bytes: () => Uint8Array;
  entries?: Entries;
}> {
  const contentType = response.headers.get('content-type');
  const decoder = decoderOf(charsetOf(contentType));
  if (kind === 'events' || kind === 'lines') {
    const {createEntries} = await import('./answer-entries');
    const entries = createEntries(kind);
    return {
      write: (chunk) => entries.write(decoder.decode(chunk, {stream: true})),
      end: () => entries.end(),
      bytes: () => new Uint8Array(),
      entries,
    };
  }
  const buffer = createBuffer(Number(response.headers.get('content-length')));
  const asItCame = kind === 'image' || kind === 'binary' || decoder.encoding === 'utf-8';
  if (asItCame) return {write: buffer.add, end: () => {}, bytes: buffer.bytes};
  const encoder = new TextEncoder();
  const write = (text: string) => buffer.add(encoder.encode(text));
  return {
    write: (chunk) => write(decoder.decode(chunk, {stream: true})),
    end: () => write(decoder.decode()),
    bytes: buffer.bytes,
  };
}

export type Reading = {
  body: AnswerBody;
  /** Reads to the end. @throws what the stream throws, unless the reading was ended before. */
  read: (onPiece: () => void) => Promise<void>;
  /** Ends the reading before the body is whole. */
  cut: (why: Cut) => void;
};

/**
 * Opens the body of an answer. Pieces are kept as they come, without blocking a page.
 * A stream of entries, which may have no end, keeps only the last ones.
 */
export async function openBody(response: Response): Promise<Reading> {
  const mediaType = mediaTypeOf(response.headers.get('content-type'));
  const kind = kindOfAnswer(mediaType);
  const sink = await createSink(response, kind);
  const reader = response.body?.getReader();
  const listeners = new Set<() => void>();
  let state: BodyState = 'arriving';
  let size = 0;
  const tell = (): void => listeners.forEach((listener) => listener());
  const end = (next: BodyState): void => {
    if (state !== 'arriving') return;
    sink.end();
    state = next;
    tell();
  };
  const cut = (why: Cut): void => {
    end(why);
    // A stream that was ended by the network rejects, and nobody is left to be told.
    reader?.cancel().catch(() => {});
  };
  const read = async (onPiece: () => void): Promise<void> => {
    let started = performance.now();
    while (reader && state === 'arriving') {
      const {done, value} = await reader.read();
      if (done || state !== 'arriving') break;
      size += value.length;
      if (!sink.entries && size > MOST_BYTES) return cut('tooLarge');
      sink.write(value);
      onPiece();
      tell();
      if (performance.now() - started < SLICE) continue;
      // Pieces that are there already come without a pause, in which a page could be drawn.
      await new Promise((resolve) => setTimeout(resolve));
      started = performance.now();
    }
    end('whole');
  };
  return {
    body: {
      mediaType,
      get kind() {
        return mediaType === '' && isBinary(sink.bytes()) ? 'binary' : kind;
      },
      get state() {
        return state;
      },
      get size() {
        return size;
      },
      get bytes() {
        return sink.bytes();
      },
      ...(sink.entries ? {entries: sink.entries} : {}),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    read,
    cut,
  };
}
