export {findOperation, operationKey, operationNames} from './find-by-name.ts';
export {methodOf, METHODS, operationIds} from './find-operations.ts';
export {readOperation, readOperations} from './read-operations.ts';
export {describedResponses} from './responses.ts';
export {withServerPaths, withWholeServers} from './servers.ts';
export {collectionOf, withSharedPlaces} from './shared-places.ts';
export {type Badge, readBadges, readTagGroups, type TagGroup} from './tags.ts';
export type {
  ApiResponse,
  BodyField,
  CodeSample,
  Example,
  FieldKind,
  Operation,
  Parameter,
  Preparation,
  RequestBody,
  Schema,
  Scope,
  SecurityChoice,
  ServerVariable,
} from './types.ts';
export {findOperations, type LocatedOperation} from './find-operations.ts';
export {readLocatedOperation} from './operation.ts';
export type {PropertyEncoding, Server} from './types.ts';
export {defaultUrl, ownBasePath, readServers} from './servers.ts';
