import {toFinding, type DescriptionFinding} from '../operation/find-operations.ts';
import {toPointer} from '../json/pointer.ts';
import type {JsonObject} from '../operation/types.ts';
import {createSchemaTree, type SchemaTree} from './schema/schema-tree.ts';

/** The reading of one page. */
export type Reading = {
  document: JsonObject;
  tree: SchemaTree;
  findings: DescriptionFinding[];
  /** The pointers of the callbacks that are read at the moment, which may refer to themselves. */
  inside: readonly string[];
};

/** The options of a page. */
export type ReadOptions = {
  /** How many characters of HTML the schemas and examples of the page may have; by default 180,000. */
  size?: number;
};

export function createReading(document: JsonObject, {size}: ReadOptions = {}): Reading {
  return {document, tree: createSchemaTree(document, size), findings: [], inside: []};
}

/** The findings of a page, each once. */
export function findingsOf({findings, tree}: Reading): DescriptionFinding[] {
  const all = [...findings, ...tree.findings];
  return [...new Map(all.map((one) => [`${one.pointer} ${one.message}`, one])).values()];
}

/** Reads a part; one that cannot be read is left out, with a finding. */
export function attempt<T>({findings}: Reading, path: string[], read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    findings.push(toFinding(error, toPointer(path)));
    return [];
  }
}
