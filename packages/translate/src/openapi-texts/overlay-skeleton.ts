import {translatableTexts} from '@batchwise/openapi/description';
import {fromPointer, isObject, type Json, type JsonObject, valueAt} from '@batchwise/openapi/json';

/** Keys that identify an item of a list better than its number, which may change. */
const NAMES = ['workflowId', 'stepId', 'name', 'url'];

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Selects an item of a list by a name that no other item has, or by its number. */
function memberOf(list: readonly Json[], index: number): string {
  const item = list[index];
  const name = NAMES.find(
    (key) =>
      isObject(item) &&
      typeof item[key] === 'string' &&
      list.filter((other) => isObject(other) && other[key] === item[key]).length === 1,
  );
  return name === undefined || !isObject(item)
    ? `[${index}]`
    : `[?@.${name}==${quoted(String(item[name]))}]`;
}

/** The JSONPath (RFC 9535) of a place in a document. */
export function pathTo(document: JsonObject, steps: readonly string[]): string {
  let path = '$';
  steps.forEach((step, at) => {
    const holder = valueAt(document, steps.slice(0, at));
    if (Array.isArray(holder)) path += memberOf(holder, Number(step));
    else path += /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${quoted(step)}]`;
  });
  return path;
}

/** A text as lines of a YAML comment. */
const comment = (text: string, indent: string): string[] =>
  text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => `${indent}# ${line}`.trimEnd());

/** An overlay without actions. */
export const emptyOverlay = (name: string, language: string): string =>
  [
    'overlay: 1.1.0',
    'info:',
    `  title: ${JSON.stringify(`${name} (${language})`)}`,
    '  version: 1.0.0',
    `extends: ../../../static/openapi/${name}.yaml`,
    'actions:',
    '',
  ].join('\n');

/**
 * An OpenAPI Overlay 1.1 with an action for each text of a description. The English is a comment; the translation is empty,
 * so that it counts as missing and readers see the English.
 */
export function overlaySkeleton(name: string, document: JsonObject, language: string): string {
  const objects = new Map<string, [key: string, text: string][]>();
  for (const [pointer, text] of translatableTexts(document)) {
    const steps = fromPointer(pointer);
    const target = pathTo(document, steps.slice(0, -1));
    objects.set(target, [...(objects.get(target) ?? []), [steps.at(-1) ?? '', text]]);
  }
  const lines = [...objects].flatMap(([target, texts]) => [
    `  - target: ${JSON.stringify(target)}`,
    '    update:',
    ...texts.flatMap(([key, text]) => [...comment(text, '      '), `      ${key}: ""`]),
  ]);
  return `${emptyOverlay(name, language)}${lines.map((line) => `${line}\n`).join('')}`;
}
