import type {JsonObject, Operation} from '../src/operation/types.ts';
import {readOperations} from '../src/operation/read-operations.ts';

const read = (document: JsonObject): Operation[] =>
  readOperations(document).operations.map((one) => {
    if ('finding' in one) throw new Error(`${one.finding.pointer}: ${one.finding.message}`);
    return one.operation;
  });
export const post = (operation: JsonObject, rest: JsonObject = {}): Operation | undefined =>
  read({openapi: '3.1.0', paths: {'/things/{id}': {post: operation}}, ...rest})[0];
