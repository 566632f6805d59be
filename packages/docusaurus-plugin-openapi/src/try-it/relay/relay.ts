/** The reader's relay: a program on the same computer that forwards requests to the real endpoint. */
export type Relay = {
  /** Such as `http://127.0.0.1:4020`. */
  address: string;
  /** Proves that the reader started the relay. */
  key: string;
  /** The API that it forwards to; undefined until it has told. */
  to?: string;
  /** The headers that it sets, in lower case. */
  headers?: readonly string[];
};
