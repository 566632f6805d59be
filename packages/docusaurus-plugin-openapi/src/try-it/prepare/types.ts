import type {Operation} from '@batchwise/openapi/operation';
import type {Workflow} from '@batchwise/openapi/workflow';
import type {LoadMock} from '../servers/sendRequest.ts';
import type {LoadOperation} from '../example/source.ts';

/** How a mock is brought into the state that a request needs. */
export type Preparation = {
  /** The values of the request, by the keys of parameters, that it is for; any without them. */
  when: Record<string, string>;
} & (
  | {workflow: Workflow}
  | {
      /** The operations that are called with their examples. */
      calls: string[];
      /** The names of the values that their responses give to the request. */
      gives: string[];
    }
);

/** The preparations of an operation, and the operations that they call, by name. */
export type Preparations = {
  preparations: Preparation[];
  operations: Record<string, {loadOperation: LoadOperation; loadMock?: LoadMock}>;
};

export type LoadPreparations = () => Promise<{default: Preparations}>;

/** The operations that a preparation calls, by name. */
export type Called = Record<string, {operation: Operation; loadMock?: LoadMock}>;
