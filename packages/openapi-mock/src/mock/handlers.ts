import type {Json, JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import type {BodyContent} from '../request/body.ts';
import type {ParameterValues} from '../request/parameters.ts';
import type {Fault} from '../response/fault.ts';
import type {SaveHandlers} from '../state/store.ts';
import type {Checks, Limits} from './options.ts';

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
export type HandlerContext<State = unknown> = ParameterValues &
  Pick<BodyContent, 'files'> & {
    operation: Operation;
    /** The path parameters as they stand in the URL, percent-encoded. */
    encodedParams: Readonly<Record<string, string>>;
    /**
     * JSON and forms as values, other text as a string. Bytes are left in `request.body`, as is
     * every body without the check `body`.
     */
    body: Json | undefined;
    /** The state that the setup returned. */
    state: State;
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
export type Handler<State = unknown> = (
  request: Request,
  context: HandlerContext<State>,
) => HandlerResult | Promise<HandlerResult>;

/** The facts that a setup starts from. */
export type SetupStart = {
  /** The description. It is shared: do not change it. */
  document: JsonObject;
  /** The clock of the mock, in Unix milliseconds. */
  now: () => number;
  /** The value that `save` returned when the state was saved; undefined at first. */
  saved: Json | undefined;
};

/** The state of handlers, and what they change about the mock. Options of the mock come first. */
export type SetupResult<State = unknown> = {
  /** `context.state` in each handler. */
  state?: State;
  checks?: boolean | Partial<Checks>;
  limits?: Partial<Limits>;
  onFault?: FaultHandler;
  /** Returns the state as JSON, for `store.export()`. */
  save?: SaveHandlers;
};

/**
 * Prepares handlers when the mock starts: the default export of their module.
 *
 * @example
 * const setup: Setup<Map<string, number>> = () => ({state: new Map()});
 * export default setup;
 *
 * @throws Error when the mock cannot start; `createMock` throws a MockError with its message.
 */
export type Setup<State = unknown> = (start: SetupStart) => SetupResult<State>;

/** Handlers by the id of their operation, or a module that exports them and a setup. */
export type Handlers =
  | (Readonly<Record<string, Handler | undefined>> & {readonly default?: undefined})
  | (Readonly<Record<string, unknown>> & {readonly default: Setup});

/** Responds to a fault in another way than the description; undefined for the usual one. */
export type FaultHandler = (
  fault: Fault,
  request: Request,
  operation: Operation | undefined,
) => Response | undefined;
