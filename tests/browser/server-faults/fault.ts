import {head, type HeaderLine, type Respond} from './faulty-server';

/** A fault of a server, and the messages that readers must see, by their ids. */
export type Fault = {
  /** After “a server that”. */
  name: string;
  /** Absent where the server refuses connections. */
  respond?: Respond;
  /** Whether preflights get the same response. */
  forPreflights?: boolean;
  /** The status with its phrase. */
  status?: string;
  /** While the page waits for the rest. */
  meanwhile?: string;
  /** In the live region: why there is no response, or only a part of it. */
  says?: readonly string[];
  /** Elsewhere in the response: explanations and notes. */
  notes?: readonly string[];
  /** Notes that are wrong here. */
  hides?: readonly string[];
  /** The status of the API description, or the error code with it, whose text explains the response. */
  explainedAs?: {status: string; code?: string};
  /** The role of the body where it is not text. */
  shownAs?: 'tree';
  /** A part of the body as it is shown. */
  body?: string;
};

export const JSON_TYPE: HeaderLine = ['Content-Type', 'application/json'];
export const HTML: HeaderLine = ['Content-Type', 'text/html'];
export const CREATED = '201 Created';
export const BODY = '{"id":"5d01230fc78a4e4f8c0c6b387b4b8d1c","name":"café"}';
/** A part of that body, formatted. */
export const SHOWN_BODY = '"name": "café"';

export const NETWORK = ['tryIt.failure.network.title', 'tryIt.failure.network.advice'];
export const BLOCKED = ['tryIt.failure.cors.title', 'tryIt.failure.cors.preflight'];
export const REDIRECT = ['tryIt.failure.redirect.title', 'tryIt.failure.redirect.advice'];
export const TIMEOUT = ['tryIt.failure.timeout.title', 'tryIt.failure.timeout.advice'];
export const BROKEN = ['tryIt.failure.broken.title', 'tryIt.failure.broken.advice'];
export const NOT_JSON = ['tryIt.response.notJson', 'tryIt.more.link'];

export const length = (body: string | Buffer): HeaderLine => [
  'Content-Length',
  String(Buffer.byteLength(body)),
];

/** Sends a whole response. */
export const reply =
  (status: string, headers: readonly HeaderLine[], body: string | Buffer = ''): Respond =>
  (socket) => {
    socket.write(head(status, [...headers, length(body)]));
    socket.end(body);
  };

/** Writes the parts and ends the connection, as if that were all. */
export const write =
  (...parts: (string | Buffer)[]): Respond =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** Writes the parts and then breaks the connection, after the browser has read them. */
export const writeAndBreak =
  (...parts: string[]): Respond =>
  (socket) =>
    void socket.write(parts.join(''), () => setTimeout(() => socket.destroy(), 400));
