import type {JsonObject, Operation} from '../src/operation/types.ts';
import {readOperation} from '../src/operation/read-operations.ts';

/** A description with one operation, `POST /things`, and the given members. */
const describedBy = (
  operation: JsonObject,
  {components = {}, ...root}: JsonObject = {},
  pathItem: JsonObject = {},
): JsonObject => ({
  openapi: '3.1.0',
  servers: [{url: 'https://api.example.com/v1/'}, {url: 'https://other.example.com'}],
  components,
  paths: {'/things': {...pathItem, post: {operationId: 'make', ...operation}}},
  ...root,
});

export const read = (...given: Parameters<typeof describedBy>): Operation =>
  readOperation(describedBy(...given), 'make');
export const json = (content: JsonObject): JsonObject => ({content: {'application/json': content}});
