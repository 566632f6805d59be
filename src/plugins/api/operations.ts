import {formatFinding} from '../../openapi/finding';
import {descriptionNames, readDescription, readTranslatedDescription} from '../../openapi/node';
import {operationIds, readOperation} from '../../openapi/operation';
import type {JsonObject, Operation} from '../../openapi/types';

/** An operation and the name of the description that it stands in. */
export type LocalizedOperation = {description: string; operation: Operation};

/** All descriptions as written, and all operations in the words of one language. */
export type Api = {descriptions: Record<string, JsonObject>; operations: Map<string, LocalizedOperation>};

/**
 * Reads every description of the site in one language.
 * @throws Error that lists each finding with its file, when an overlay does not fit or leaves words untranslated.
 */
export function readApi(root: string, locale: string, sourceLocale: string): Api {
  const api: Api = {descriptions: {}, operations: new Map()};
  for (const name of descriptionNames(root)) {
    const source = readDescription(root, name);
    const {document, findings} = locale === sourceLocale ? {document: source, findings: []} : readTranslatedDescription(root, name, locale);
    if (findings.length > 0) {
      throw new Error(`The API description "${name}" is not complete in the language "${locale}":\n${findings.map(formatFinding).join('\n')}`);
    }
    api.descriptions[name] = source;
    for (const id of operationIds(document)) {
      if (api.operations.has(id)) throw new Error(`static/openapi/${name}.yaml: the operation "${id}" stands in another description, too. Rename one of the two.`);
      api.operations.set(id, {description: name, operation: readOperation(document, id)});
    }
  }
  return api;
}
