export {createMock, type Mock} from './mock/create-mock';
export {createMocks, type NamedDescription} from './mock/create-mocks';
export type {
  FaultHandler,
  Handler,
  HandlerContext,
  HandlerResult,
  Handlers,
  ItemCollection,
  Respond,
} from './mock/handlers';
export {MockError, type Checks, type MockOptions} from './mock/options';
export type {Fault, FaultError, FaultKind} from './response/fault';
export type {Seed} from './state/collections';
export {createStore, type Store, type StoreOptions, type StoreState} from './state/store';
