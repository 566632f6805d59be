import type {Handler, HandlerContext} from '@batchwise/openapi-mock';
import type {RequestBody} from '@batchwise/openapi/operation';
import type {Represent} from './batches/representation';
import type {CreateProblem} from './http/problem';
import type {RateLimit} from './http/rate-limit';
import type {Owner} from './store/batch';
import type {Store} from './store/store';

/** The limits of the service. */
export type Limits = {
  urlCharacters: number;
  fileBytes: number;
  partBytes: number;
  batchBytes: number;
  batchFiles: number;
  batchesPerMinute: number;
};

export const LIMITS: Limits = {
  urlCharacters: 2_000,
  fileBytes: 268_435_456,
  partBytes: 512_000_000,
  batchBytes: 107_374_182_400,
  batchFiles: 1_500,
  batchesPerMinute: 138,
};

/** For load tests. */
export const NO_LIMITS: Limits = {
  urlCharacters: Infinity,
  fileBytes: Infinity,
  partBytes: Infinity,
  batchBytes: Infinity,
  batchFiles: Infinity,
  batchesPerMinute: Infinity,
};

/** The state that all handlers share. */
export type Api = {
  problem: CreateProblem;
  now: () => number;
  store: Store;
  limits: Limits;
  rateLimit: RateLimit;
  represent: Represent;
  /** The described body of a new batch. */
  newBatch: RequestBody;
  /** The predecessors in the examples of the description, which may be sent unchanged. */
  examplePredecessors: ReadonlySet<string>;
};

export type ApiContext = HandlerContext<Api>;
export type ApiHandler = Handler<Api>;

/** The values of the path parameters, still percent-encoded. */
export type PathValues = ApiContext['encodedParams'];

/** The organisation and sandbox of a request. */
export function ownerOf({headers}: Request): Owner {
  return {
    imsOrg: headers.get('x-gw-ims-org-id') ?? '',
    sandbox: headers.get('x-sandbox-name') ?? '',
  };
}
