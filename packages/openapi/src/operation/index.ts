export {operationIds} from './find-operations.ts';
export {readOperation, readOperations} from './read-operations.ts';
export {withServerPaths, withWholeServers} from './servers.ts';
export type {
  ApiResponse,
  BodyField,
  Example,
  FieldKind,
  Operation,
  Parameter,
  RequestBody,
  Schema,
  Scope,
  SecurityChoice,
  ServerVariable,
} from './types.ts';
