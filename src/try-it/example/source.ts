import type {JsonObject, Operation} from '../../openapi/types';

type Module<T> = {default: T};

export type LoadOperation = () => Promise<Module<Operation>>;

/**
 * How a page reaches an operation; made by the API plugin. On the server the operation is there,
 * in the browser it is fetched.
 */
export type OperationSource = {
  operation?: Operation;
  loadOperation?: LoadOperation;
  /** The whole API description, which the mock in the page works from. */
  loadDescription?: () => Promise<Module<JsonObject>>;
};
