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
  Setup,
  SetupResult,
  SetupStart,
} from './mock/handlers.ts';
export {MockError, type Checks, type Limits, type MockOptions} from './mock/options.ts';
export type {Fault, FaultError, FaultKind} from './response/fault.ts';
export type {Seed} from './state/collections.ts';
export {createSessionStore, type SessionStore, type TextStorage} from './state/session-store.ts';
export {createStore, type Store, type StoreOptions, type StoreState} from './state/store.ts';
