export {createMock, type Mock} from './mock/create-mock.ts';
export {createMocks, type NamedDescription} from './mock/create-mocks.ts';
export type {
  FaultHandler,
  Handler,
  HandlerContext,
  HandlerResult,
  Handlers,
  ItemCollection,
  Respond,
} from './mock/handlers.ts';
export {MockError, type Checks, type MockOptions} from './mock/options.ts';
export type {Fault, FaultError, FaultKind} from './response/fault.ts';
export type {Seed} from './state/collections.ts';
export {createStore, type Store, type StoreOptions, type StoreState} from './state/store.ts';
