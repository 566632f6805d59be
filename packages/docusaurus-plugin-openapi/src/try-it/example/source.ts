import type {Fetch} from '@batchwise/openapi/http';
import type {JsonObject} from '@batchwise/openapi/json';
import type {DescribedOperation} from '../field/rich-text.ts';
import type {LoadPreparations} from '../prepare/types.ts';

type Module<T> = {default: T};

export type LoadOperation = () => Promise<Module<DescribedOperation>>;

/** Loads the whole API description. */
export type LoadDescription = () => Promise<Module<JsonObject>>;

/** How a page imports an operation; added by the API plugin. On the server it is imported, in the browser loaded. */
export type OperationSource = {
  operation?: DescribedOperation;
  loadOperation?: LoadOperation;
  /** Loads the description, which has the schemas of the responses. */
  loadDescription?: LoadDescription;
  /** Loads the mock in the page, with the API description that it works from. */
  loadMock?: () => Promise<Fetch>;
  /** Loads the calls that bring the mock into the state that the request needs. */
  loadPreparations?: LoadPreparations;
  /** Whether the description has a mock in the page. */
  hasMock?: boolean;
  /** The page of the operation in the reference. */
  reference?: {title: string; permalink: string};
  /** Why the operation cannot be shown: the file and line in the API description, and the reason. */
  problem?: {place: string; reason: string};
};
