import type {Fetch} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';

type Module<T> = {default: T};

export type LoadOperation = () => Promise<Module<Operation>>;

/** How a page imports an operation; added by the API plugin. On the server it is imported, in the browser loaded. */
export type OperationSource = {
  operation?: Operation;
  loadOperation?: LoadOperation;
  /** Loads the mock in the page, with the API description that it works from. */
  loadMock?: () => Promise<Fetch>;
};
