/** What the mock reads of a request. A web-standard `Request` is one, and so is what a server makes of its own. */
export type Call = {
  method: string;
  url: string;
  headers: Pick<Headers, 'get' | 'has'>;
  /** Undefined where bytes can only be had all at once, as in Firefox. */
  body?: ReadableStream<Uint8Array> | null;
  arrayBuffer: () => Promise<ArrayBuffer>;
};

/** An answer as plain data: making a web-standard `Response` takes longer than all checks of a call together. */
export type Answer = {status: number; headers: Record<string, string>; body: string | null};

/** Answers a call. */
export type Handler = (call: Call) => Promise<Answer>;

/** Makes an answer; header names are in lower case. */
export const respond = (
  status: number,
  headers: Record<string, string> = {},
  body: string | null = null,
): Answer => ({status, headers, body});

/** Makes an answer with a value as JSON. */
export const respondJson = (status: number, value: unknown, mediaType: string): Answer =>
  respond(status, {'content-type': mediaType}, JSON.stringify(value));

/** Makes a web-standard handler of one that works on plain data. */
export function toFetch(handler: Handler): (request: Request) => Promise<Response> {
  return async (request) => {
    const {status, headers, body} = await handler(request);
    return new Response(body, {status, headers});
  };
}
