import {decoderOf} from '../http/encoding.ts';
import {mediaTypeEssence} from '../http/media-type.ts';
import {charsetOf, isBinary, responseKindOf, type ResponseKind} from './response-kind.ts';
import type {Entries} from './stream-entries.ts';

/** Why a body is incomplete: the caller cancelled it, it timed out, the connection broke, or it exceeds `MOST_BYTES`. */
export type Cut = 'cancelled' | 'silent' | 'broken' | 'tooLarge';

export type BodyState = 'arriving' | 'whole' | Cut;

/** The body of a response, during and after its download. Its members change; listeners are notified. */
export type ReceivedBody = {
  readonly kind: ResponseKind;
  /** Without parameters, in lower case; empty where the response has no content type. */
  readonly mediaType: string;
  readonly state: BodyState;
  /** The number of bytes received. */
  readonly size: number;
  /** The first `MOST_TEXT` bytes, decoded. Empty for a picture, binary data and a stream of entries. */
  readonly text: string;
  /** The entries of a stream. */
  readonly entries?: Entries;
  /** All bytes received, as they were sent. Empty for a stream of entries. */
  readonly blob: () => Blob;
  /** Adds a listener, which is called at most ten times a second. @returns a function that removes it. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Reading stops here: browsers end a page that uses too much memory. */
const MOST_BYTES = 256 * 1024 * 1024;
/** The number of bytes that are decoded to be shown. */
export const MOST_TEXT = 1_000_000;
/** Chunks of this size in total, and the last ones, are moved into a blob, which the browser may store on disk. */
const BLOB_STEP = 8 * 1024 * 1024;
/** The longest time in milliseconds that reading may block the page. */
const SLICE = 8;
/** Milliseconds between two notifications. */
const INTERVAL = 100;

/** The body as text once it has ended; empty where it is not text, is a stream, or exceeds `MOST_TEXT`. */
export function wholeText({state, size, kind, text}: ReceivedBody): string {
  return state === 'arriving' || size > MOST_TEXT || kind === 'binary' ? '' : text;
}

type Sink = {
  write: (chunk: Uint8Array) => void;
  end: () => void;
  text: () => string;
  blob: () => Blob;
  entries?: Entries;
};

async function createEntriesSink(kind: 'events' | 'lines', decoder: TextDecoder): Promise<Sink> {
  const {createEntries} = await import('./stream-entries.ts');
  const entries = createEntries(kind);
  return {
    write: (chunk) => entries.write(decoder.decode(chunk, {stream: true})),
    end: () => entries.end(),
    text: () => '',
    blob: () => new Blob(),
    entries,
  };
}

function createBodySink(kind: ResponseKind, decoder: TextDecoder): Sink {
  const isText = kind !== 'image' && kind !== 'binary';
  let parts: BlobPart[] = [];
  let pending = 0;
  let undecoded = isText ? MOST_TEXT : 0;
  let text = '';
  const store = (): void => {
    parts = [new Blob(parts)];
    pending = 0;
  };
  return {
    write: (chunk) => {
      parts.push(chunk as Uint8Array<ArrayBuffer>);
      pending += chunk.length;
      if (pending >= BLOB_STEP) store();
      if (undecoded === 0) return;
      const shown = chunk.subarray(0, undecoded);
      undecoded -= shown.length;
      text += decoder.decode(shown, {stream: true});
    },
    end: () => {
      // At the limit, the rest of the last character may be missing.
      if (undecoded > 0) text += decoder.decode();
      store();
    },
    text: () => text,
    blob: () => new Blob(parts),
  };
}

export type Reading = {
  body: ReceivedBody;
  /** Reads to the end. @throws the error of the stream, unless reading was cut before. */
  read: (onChunk: () => void) => Promise<void>;
  /** Stops reading. */
  cut: (why: Cut) => void;
};

/**
 * Opens the body of a response. Reading does not block the page, whatever the size.
 * A stream of entries, which may be endless, keeps the last entries only.
 */
export async function openBody(response: Response): Promise<Reading> {
  const contentType = response.headers.get('content-type');
  const mediaType = mediaTypeEssence(contentType);
  const kind = responseKindOf(mediaType);
  const decoder = decoderOf(charsetOf(contentType));
  const sink =
    kind === 'events' || kind === 'lines'
      ? await createEntriesSink(kind, decoder)
      : createBodySink(kind, decoder);
  const reader = response.body?.getReader();
  const listeners = new Set<() => void>();
  let state: BodyState = 'arriving';
  let size = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const notify = (): void => {
    clearTimeout(timer);
    timer = undefined;
    listeners.forEach((listener) => listener());
  };
  const end = (next: BodyState): void => {
    if (state !== 'arriving') return;
    sink.end();
    state = next;
    notify();
  };
  const cut = (why: Cut): void => {
    end(why);
    // A stream that the network has ended rejects; the reason is known already.
    reader?.cancel().catch(() => {});
  };
  const read = async (onChunk: () => void): Promise<void> => {
    let started = performance.now();
    while (reader && state === 'arriving') {
      const {done, value} = await reader.read();
      if (done || state !== 'arriving') break;
      size += value.length;
      if (!sink.entries && size > MOST_BYTES) return cut('tooLarge');
      sink.write(value);
      onChunk();
      timer ??= setTimeout(notify, INTERVAL);
      if (performance.now() - started < SLICE) continue;
      // Chunks that are available already arrive in microtasks, between which the browser paints nothing.
      await new Promise((resolve) => setTimeout(resolve));
      started = performance.now();
    }
    end('whole');
  };
  return {
    body: {
      mediaType,
      get kind() {
        return mediaType === '' && isBinary(sink.text()) ? 'binary' : kind;
      },
      get state() {
        return state;
      },
      get size() {
        return size;
      },
      get text() {
        return sink.text();
      },
      ...(sink.entries ? {entries: sink.entries} : {}),
      blob: sink.blob,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    read,
    cut,
  };
}
