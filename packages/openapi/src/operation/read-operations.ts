import {isObject} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import type {JsonObject, Operation} from './types.ts';
import {
  allOperations,
  findOperations,
  methodOf,
  toFinding,
  type DescriptionFinding,
  type LocatedOperation,
} from './find-operations.ts';
import {readLocatedOperation} from './operation.ts';

/** One operation of a description, or the finding why it cannot be read. */
export type OperationRead = {id: string; method: string; path: string; pointer: string} & (
  {operation: Operation} | {finding: DescriptionFinding}
);

/** All operations of a description, and the findings about it. */
export type DescriptionRead = {
  operations: OperationRead[];
  /** Findings about the description itself, or about a whole path. */
  findings: DescriptionFinding[];
};

function whyNoDescription(document: JsonObject): string | undefined {
  const version = document.openapi ?? document.swagger;
  if (version === undefined)
    return 'the document has no "openapi" or "swagger" version. Begin with "openapi: 3.1.0".';
  if (/^(2\.0|2|3\.[0-2](\..*)?|3)$/.test(String(version))) return undefined;
  return `version "${String(version)}" is not supported. Use OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0.`;
}

function readOne(document: JsonObject, found: LocatedOperation): OperationRead {
  const {id, path, at} = found;
  const common = {id, method: methodOf(found), path, pointer: toPointer(at)};
  try {
    return {...common, operation: readLocatedOperation(document, found)};
  } catch (error) {
    return {...common, finding: toFinding(error, common.pointer)};
  }
}

const isOperation = (read: OperationRead | DescriptionFinding): read is OperationRead =>
  'id' in read;

/**
 * Reads the operations of a description one by one, for callers that do not keep them: those of a
 * large description take gigabytes together. Findings about the description come first.
 */
export function* eachOperation(
  document: JsonObject,
): Generator<OperationRead | DescriptionFinding> {
  const message = isObject(document)
    ? whyNoDescription(document)
    : 'an API description must be an object.';
  if (message !== undefined) return yield {pointer: '', message};
  const {operations, findings} = findOperations(document);
  yield* findings;
  for (const found of operations) yield readOne(document, found);
}

/**
 * Reads every operation of an OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 description. Each is read on
 * its own, so that an invalid one does not affect the others. Never throws.
 * @param document the parsed description. Results share parts with it and with each other: do not
 * change them.
 */
export function readOperations(document: JsonObject): DescriptionRead {
  const all = [...eachOperation(document)];
  return {
    operations: all.filter(isOperation),
    findings: all.filter((read): read is DescriptionFinding => !isOperation(read)),
  };
}

/**
 * Reads one operation of an OpenAPI 3.1, OpenAPI 3.0 or Swagger 2.0 description into plain data.
 * @param document the parsed description, with an overlay for its language already applied.
 * @param id the `operationId`, or the id that `operationIds` generates.
 * @throws DescriptionError that begins with a JSON pointer, when the description cannot be used.
 */
export function readOperation(document: JsonObject, id: string): Operation {
  const all = allOperations(document);
  const found = all.find((one) => one.id === id);
  if (!found)
    throw new Error(
      `/paths: the operation "${id}" does not exist. Use one of ${all.map((one) => one.id).join(', ')}.`,
    );
  return readLocatedOperation(document, found);
}
