import type {JsonObject, Operation} from '../../openapi/types';

type Module<T> = {default: T};

export type LoadOperation = () => Promise<Module<Operation>>;

/** How a page imports an operation; added by the API plugin. On the server it is imported, in the browser loaded. */
export type OperationSource = {
  operation?: Operation;
  loadOperation?: LoadOperation;
  /** Loads the whole API description, which the mock in the page works from. */
  loadDescription?: () => Promise<Module<JsonObject>>;
  /** Why the operation cannot be shown: the file and line in the API description, and the reason. */
  problem?: {place: string; reason: string};
};
