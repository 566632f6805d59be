import {parseSync} from '@swc/core';

/** The module whose `translate()` and `<Translate>` carry words for translators beside the text. */
const MODULE = '@docusaurus/Translate';
const NOTE = 'description';
const COMMA = ','.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);

/** @typedef {{start: number; end: number}} Span bytes, of which the first is 1 */

/**
 * What is read of a node of SWC's tree, of whichever type.
 * @typedef {{type?: string; span?: Span; value?: string | Part; callee?: Part; arguments?: {expression: Part}[]; properties?: Part[]; key?: Part; name?: Part; attributes?: Part[]}} Part
 */

/** @type {(node: Part | undefined, name: string) => boolean} */
const isNamed = (node, name) => node?.type === 'Identifier' && node.value === name;

/** From where one begins to where the other ends. @type {(first: Part | undefined, last: Part['value']) => Span[]} */
const between = (first, last) =>
  first?.span && typeof last === 'object' && last.span
    ? [{start: first.span.start, end: last.span.end}]
    : [];

/** @type {(node: Part) => Span[]} */
function notesOf(node) {
  if (node.type === 'CallExpression' && isNamed(node.callee, 'translate')) {
    const message = node.arguments?.[0]?.expression;
    const note =
      message?.type === 'ObjectExpression'
        ? message.properties?.find(({key}) => isNamed(key, NOTE))
        : undefined;
    return between(note?.key, note?.value);
  }
  if (node.type !== 'JSXOpeningElement' || !isNamed(node.name, 'Translate')) return [];
  return (node.attributes ?? []).flatMap(({name, span}) =>
    span && isNamed(name, NOTE) ? [span] : [],
  );
}

/** @type {(node: unknown) => Span[]} */
function allNotes(node) {
  if (typeof node !== 'object' || node === null) return [];
  return [...notesOf(node), ...Object.values(node).flatMap(allNotes)];
}

/** A module without a note, the space before it and the comma behind it. @type {(bytes: Buffer, note: Span) => Buffer} */
function leaveOut(bytes, note) {
  let [start, end] = [note.start - 1, note.end - 1];
  while (/** @type {number} */ (bytes[start - 1]) <= SPACE) start -= 1;
  if (bytes[end] === COMMA) end += 1;
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
}

/**
 * A loader of the bundler that leaves out the words for translators: readers would fetch them, and never see them.
 * Written in JavaScript, as the bundler itself has to be able to read it.
 *
 * @this {{resourcePath: string}}
 * @param {string} source a module in TypeScript
 * @returns {string} the module without them, everything else as it was
 */
export default function withoutNotes(source) {
  if (!source.includes(MODULE)) return source;
  const {body} = parseSync(source, {syntax: 'typescript', tsx: this.resourcePath.endsWith('.tsx')});
  // From the last to the first, so that the places of the others stay what they are.
  return allNotes(body)
    .sort((a, b) => b.start - a.start)
    .reduce(leaveOut, Buffer.from(source))
    .toString();
}
