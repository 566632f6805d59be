import {parse, type ChildNode, type Container, type Rule} from 'postcss';
import {writeConstants} from './constants';
import {propertiesIn} from './used';

/** A selector, what a page must have for it to choose anything, and whether it only does so under a pointer. */
type Selector = {text: string; needs: string[]; isForPointer: boolean};
/** A declaration: of a custom property when it has a name. */
type Declaration = {text: string; property?: string; reads: string[]};

export type Style = {kind: 'style'; selectors: Selector[]; declarations: Declaration[]};
/** Rules under a condition or in a layer: `@media (max-width: 996px)`. */
type Block = {kind: 'block'; begin: string; pieces: Piece[]};
type Keyframes = {kind: 'keyframes'; name: string; text: string};
/** What every page gets as it is, such as a font. */
type Other = {kind: 'other'; text: string};
export type Piece = Style | Block | Keyframes | Other;

export type Sheet = {
  /** The names of all layers, in the order that they count in. */
  layers: string[];
  pieces: Piece[];
};

const BLOCKS = ['media', 'supports', 'container', 'layer'];

/** The selector without what stands in brackets: `a:not(.b)` is `a:not`. */
function withoutBrackets(selector: string): string {
  let plain = selector.replace(/"[^"]*"|'[^']*'/g, '').replace(/(?<!\\)\[[^\]]*\]/g, '');
  // From the innermost brackets outwards: `:not(:is(.a, .b))`.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/(?<!\\)\([^()]*\)/g, '');
  }
  return plain;
}

/** Whether a selector only chooses something while a pointer is over it or presses it. */
export const isForPointer = (selector: string): boolean =>
  /(?<!\\):(?:hover|active)(?![\w-])/.test(withoutBrackets(selector));

/**
 * What a page must have for a selector to choose anything: its elements, classes and ids. Attributes and all that stands
 * behind a colon may change while the page is read, so they are taken to hold.
 */
export function needsOf(selector: string): string[] {
  const names =
    withoutBrackets(selector)
      .replace(/(?<!\\)::?[\w-]+/g, '')
      .match(/[.#]?(?:\\.|[\w-]|[^\x00-\x7f])+/g) ?? [];
  return names.map((name) =>
    /^[.#]/.test(name) ? name.replace(/\\(.)/g, '$1') : name.toLowerCase(),
  );
}

function readStyle(rule: Rule): Style {
  const selectors = rule.selectors.map((text) => ({
    text,
    needs: needsOf(text),
    isForPointer: isForPointer(text),
  }));
  const declarations = rule.nodes
    .filter(({type}) => type !== 'comment')
    .map((node): Declaration => {
      const text = node.toString();
      return {
        text,
        property: node.type === 'decl' && node.prop.startsWith('--') ? node.prop : undefined,
        reads: propertiesIn(text),
      };
    });
  return {kind: 'style', selectors, declarations};
}

function readPiece(node: ChildNode): Piece[] {
  if (node.type === 'rule') return [readStyle(node)];
  if (node.type !== 'atrule') return [];
  if (node.name.endsWith('keyframes'))
    return [{kind: 'keyframes', name: node.params, text: node.toString()}];
  if (!BLOCKS.includes(node.name)) return [{kind: 'other', text: node.toString()}];
  return node.nodes
    ? [
        {
          kind: 'block',
          begin: `@${node.name} ${node.params}`,
          pieces: node.nodes.flatMap(readPiece),
        },
      ]
    : [];
}

/** Layers count in the order of their first names, which must stay the same when a page leaves some of them out. */
function layersOf(root: Container): string[] {
  const found = new Set<string>();
  root.walkAtRules('layer', ({params}) => {
    for (const name of params.split(',')) found.add(name.trim());
  });
  return [...found].filter((name) => name !== '');
}

/** @param css a style sheet as the bundler wrote it: minified, and without nested rules. @throws CssSyntaxError */
export function readSheet(css: string): Sheet {
  const root = parse(css);
  writeConstants(root);
  return {layers: layersOf(root), pieces: root.nodes.flatMap(readPiece)};
}
