import {DescriptionError, resolve} from '../document/reference.ts';
import {visitObjects} from '../document/visit.ts';
import {entries, isObject, members, text} from '../json/coerce.ts';
import {toPointer} from '../json/pointer.ts';
import {
  allOperations,
  isSendable,
  METHODS,
  toFinding,
  type DescriptionFinding,
} from '../operation/find-operations.ts';
import {findParameter, isQuerystring} from '../operation/swagger.ts';
import type {JsonObject} from '../operation/types.ts';
import {KNOWN_FORMATS} from './known-formats.ts';
import {untestedPatterns} from './untested-patterns.ts';

/** Something that a description has wrong, and the name of the broken rule. */
export type RuleFinding = DescriptionFinding & {rule: string};

/** Each format that nothing knows, once, where it is first. */
function unknownFormats(document: JsonObject): RuleFinding[] {
  const places = new Map<string, string[]>();
  visitObjects(document, ({format}, path) => {
    if (typeof format !== 'string' || KNOWN_FORMATS.has(format)) return;
    places.set(format, [...(places.get(format) ?? []), toPointer([...path, 'format'])]);
  });
  return [...places].map(([format, [pointer = '', ...others]]) => ({
    pointer,
    rule: 'format',
    message: `the format "${format}" is not known${others.length > 0 ? `, here and in ${others.length} other places` : ''}. Values are not checked against it.`,
  }));
}

function brokenReferences(document: JsonObject): RuleFinding[] {
  const found: RuleFinding[] = [];
  visitObjects(document, (value, path) => {
    if (typeof value.$ref !== 'string') return;
    try {
      resolve(document, value, path);
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
      // A chain of references is reported where it breaks.
      if (error.pointer === toPointer(path))
        found.push({...toFinding(error, error.pointer), rule: 'reference'});
    }
  });
  return found;
}

function unreadKeywords(document: JsonObject): RuleFinding[] {
  const found: RuleFinding[] = [];
  const add = (path: string[], message: string): void =>
    void found.push({pointer: toPointer(path), rule: 'unsupported', message});
  visitObjects(document, (value, path) => {
    if (isQuerystring(value))
      add(path, 'a parameter in "querystring" is not supported: requests are sent without it.');
    for (const [method] of members(value.additionalOperations))
      if (METHODS.includes(method.toLowerCase()))
        add(
          [...path, 'additionalOperations', method],
          `this operation is left out. Move it to "${method.toLowerCase()}" beside "additionalOperations".`,
        );
      else if (!isSendable(method))
        add(
          [...path, 'additionalOperations', method],
          `this operation is left out, since browsers do not send the method "${method}".`,
        );
  });
  return found;
}

/** The parameters among the components that no operation could use. */
function brokenParameters(document: JsonObject): RuleFinding[] {
  const [owner, at] =
    document.swagger === undefined
      ? [isObject(document.components) ? document.components : {}, ['components', 'parameters']]
      : [document, ['parameters']];
  const places = ['path', 'query', 'header', 'cookie', 'formData', 'body'];
  return entries(owner.parameters).flatMap(([name, raw]): RuleFinding[] => {
    try {
      findParameter(document, raw, [...at, name], places);
      return [];
    } catch (error) {
      return [{...toFinding(error, toPointer([...at, name])), rule: 'parameter'}];
    }
  });
}

function repeatedIds(document: JsonObject): RuleFinding[] {
  const seen = new Set<string>();
  return allOperations(document).flatMap(({operation, at, id}): RuleFinding[] => {
    const own = text(operation.operationId);
    if (own === '' || !seen.has(own)) {
      seen.add(own);
      return [];
    }
    return [
      {
        pointer: toPointer([...at, 'operationId']),
        rule: 'operation-id',
        message: `the operationId "${own}" is not unique. This operation is called "${id}" here.`,
      },
    ];
  });
}

/**
 * Checks the parts of a description that belong to no single operation: formats, references and parameters that
 * nothing may use, and repeated ids. None of them keeps an operation from being shown.
 */
export function checkDocument(document: JsonObject): RuleFinding[] {
  return [
    ...repeatedIds(document),
    ...brokenParameters(document),
    ...brokenReferences(document),
    ...unreadKeywords(document),
    ...unknownFormats(document),
    ...untestedPatterns(document),
  ];
}
