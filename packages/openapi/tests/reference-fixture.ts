import {fileURLToPath} from 'node:url';
import {readDocument} from '../src/document/document.node.ts';
import type {JsonObject} from '../src/operation/types.ts';
import {readReferenceOperation} from '../src/reference/operation.ts';
import type {SchemaNode} from '../src/reference/schema/types.ts';
import type {OperationNode} from '../src/reference/types.ts';

export type Fixture = 'swagger-2.0' | 'openapi-3.0' | 'openapi-3.1' | 'openapi-3.2';

const documents = new Map<Fixture, JsonObject>();

/** Reads the description that has the constructs of a version. */
export function readFixture(name: Fixture): JsonObject {
  const path = fileURLToPath(new URL(`fixtures/reference/${name}.yaml`, import.meta.url));
  const document = documents.get(name) ?? readDocument(path);
  documents.set(name, document);
  return document;
}

/** Reads an operation of a fixture, which must be readable as a whole. */
export function fixtureOperation(name: Fixture, id: string): OperationNode {
  const {operation, findings} = readReferenceOperation(readFixture(name), id);
  if (!operation || findings.length > 0) throw new Error(JSON.stringify(findings));
  return operation;
}

/** Returns the schema of the first response of an operation. */
export function responseSchema(name: Fixture, id: string): SchemaNode {
  const schema = fixtureOperation(name, id).responses[0]?.media[0]?.schema;
  if (!schema) throw new Error(`${id} has no response with a schema.`);
  return schema;
}

/** Returns a property of a schema by its path; `[]` stands for the items of a list. */
export function propertyOf(schema: SchemaNode, ...path: string[]): SchemaNode {
  const [name, ...rest] = path;
  if (name === undefined) return schema;
  const child =
    name === '[]'
      ? schema.items
      : schema.properties?.find((property) => property.name === name)?.schema;
  if (!child) throw new Error(`There is no property "${name}".`);
  return propertyOf(child, ...rest);
}

/** The names of the properties, with an asterisk where they are required. */
export const namesOf = ({properties = []}: SchemaNode): string[] =>
  properties.map(({name, required}) => (required ? `${name}*` : name));
