import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import type {BodyContent} from '../request/body.ts';
import type {ParameterValues} from '../request/parameters.ts';
import type {Fault} from '../response/fault.ts';

/** The items of one path, for handlers. Values are copies: change them with `set` or `patch`. */
export type ItemCollection = {
  /** From the oldest to the newest. */
  list: () => JsonObject[];
  get: (id: string | number) => JsonObject | undefined;
  /** Adds an item, with a new id unless it has one. @returns it with its id. */
  add: (value: JsonObject) => JsonObject;
  /** Adds or replaces the item of an id. */
  set: (id: string | number, value: JsonObject) => void;
  /** Changes an item by a JSON merge patch (RFC 7396). @returns undefined without such an item. */
  patch: (id: string | number, change: JsonObject) => JsonObject | undefined;
  remove: (id: string | number) => boolean;
};

/** Creates responses. */
export type Respond = {
  /** A JSON response; its status is that of the operation's success unless given. */
  json: (value: unknown, init?: ResponseInit) => Response;
  empty: (status?: number, headers?: HeadersInit) => Response;
  /** The described response of a status, with a named example or its first one. */
  example: (status: number, name?: string) => Response;
  /**
   * An error of a status in the shape that the description gives, or in that of its example, with
   * this message.
   */
  problem: (
    status: number,
    detail: string,
    more?: {example?: string; headers?: Record<string, string>},
  ) => Response;
};

/** The request as the description reads it, and the means to respond. */
export type HandlerContext = ParameterValues &
  Pick<BodyContent, 'files'> & {
    operation: Operation;
    /** JSON and forms as values, other text as a string. Bytes are left in `request.body`. */
    body: Json | undefined;
    store: {
      /** @throws Error when the description has no such collection. */
      collection: (path: string) => ItemCollection;
    };
    respond: Respond;
    /** Returns the response that the mock would give without this handler. */
    next: () => Promise<Response>;
  };

/** An object is sent as JSON; undefined means `next()`. */
export type HandlerResult = Response | object | undefined | void;

/**
 * Responds to the requests of one operation.
 *
 * @example
 * export const getThing: Handler = ({url}, {params, respond}) =>
 *   params.id === 'broken' ? respond.problem(503, 'Try again') : undefined;
 */
export type Handler = (
  request: Request,
  context: HandlerContext,
) => HandlerResult | Promise<HandlerResult>;

/** Handlers by the id of their operation; a module that exports them is one. */
export type Handlers<Id extends string = string> = Readonly<Partial<Record<Id, Handler>>>;

/** Responds to a fault in another way than the description; undefined for the usual one. */
export type FaultHandler = (
  fault: Fault,
  request: Request,
  operation: Operation | undefined,
) => Response | undefined;
