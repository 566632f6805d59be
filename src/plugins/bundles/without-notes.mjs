import ts from 'typescript';

/** The module whose `translate()` and `<Translate>` carry words for translators beside the text. */
const MODULE = '@docusaurus/Translate';
const NOTE = 'description';

/** @type {(node: ts.Node) => ts.Node | undefined} */
function noteOf(node) {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'translate') {
    const [message] = node.arguments;
    if (!message || !ts.isObjectLiteralExpression(message)) return undefined;
    return message.properties.find(({name}) => name && ts.isIdentifier(name) && name.text === NOTE);
  }
  if (ts.isJsxAttributes(node) && ts.isIdentifier(node.parent.tagName) && node.parent.tagName.text === 'Translate') {
    return node.properties.find(({name}) => name && ts.isIdentifier(name) && name.text === NOTE);
  }
  return undefined;
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
  const kind = this.resourcePath.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, true, kind);
  /** @type {ts.Node[]} */
  const notes = [];
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    notes.push(...[noteOf(node) ?? []].flat());
    ts.forEachChild(node, visit);
  };
  visit(file);
  // From the last to the first, so that the places of the others stay what they are.
  return notes.sort((a, b) => b.pos - a.pos).reduce((text, {pos, end}) => text.slice(0, pos) + text.slice(text[end] === ',' ? end + 1 : end), source);
}
