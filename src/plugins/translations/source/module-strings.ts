import {
  parseSync,
  type CallExpression,
  type Expression,
  type ImportDeclaration,
  type JSXElement,
  type Module,
  type ParseOptions,
} from '@swc/core';
import type {Messages} from '../../../translations/workspace';

/** The module whose default export and whose `translate` carry strings. */
export const SHOWS_STRINGS = '@docusaurus/Translate';

/** What is not written in a way of which it is sure what Docusaurus makes of it. */
class Unsure extends Error {}

type Names = {component?: string; call?: string};
type Entry = {key: string; message: string; description?: string};

const syntaxOf = (path: string): ParseOptions =>
  /\.tsx?$/.test(path)
    ? {syntax: 'typescript', tsx: path.endsWith('x')}
    : {syntax: 'ecmascript', jsx: true};

/** What Docusaurus' two ways to show a string are called in a module. */
function namesIn({body}: Module): Names {
  const imports = body.filter(
    (one): one is ImportDeclaration =>
      one.type === 'ImportDeclaration' && one.source.value === SHOWS_STRINGS && !one.typeOnly,
  );
  if (imports.length > 1) throw new Unsure();
  const names: Names = {};
  for (const one of imports[0]?.specifiers ?? []) {
    if (one.type === 'ImportDefaultSpecifier') names.component = one.local.value;
    if (one.type === 'ImportSpecifier' && (one.imported ?? one.local).value === 'translate')
      names.call = one.local.value;
  }
  return names;
}

function textOf(node: Expression | undefined): string {
  if (node?.type === 'StringLiteral') return node.value;
  const [quasi] =
    node?.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis : [];
  if (typeof quasi?.cooked === 'string') return quasi.cooked;
  if (node?.type === 'BinaryExpression' && node.operator === '+')
    return textOf(node.left) + textOf(node.right);
  throw new Unsure();
}

function attributeOf({opening}: JSXElement, name: string): string | undefined {
  const found = opening.attributes.find(
    (one) =>
      one.type === 'JSXAttribute' && one.name.type === 'Identifier' && one.name.value === name,
  );
  if (found?.type !== 'JSXAttribute') return undefined;
  const {value} = found;
  if (value?.type === 'JSXExpressionContainer' && value.expression.type !== 'JSXEmptyExpression')
    return textOf(value.expression);
  if (value?.type === 'StringLiteral') return value.value;
  throw new Unsure();
}

/** Of several children, Docusaurus takes the last one that is no space. */
function messageOf({children}: JSXElement): string | undefined {
  if (children.length === 0) return undefined;
  const last = children
    .filter((child) => child.type !== 'JSXText' || child.value.trim() !== '')
    .at(-1);
  if (last?.type === 'JSXText') return last.value.trim().replace(/\s+/g, ' ');
  if (last?.type === 'JSXExpressionContainer' && last.expression.type !== 'JSXEmptyExpression')
    return textOf(last.expression);
  throw new Unsure();
}

function elementEntry(element: JSXElement): Entry {
  const [id, description] = [attributeOf(element, 'id'), attributeOf(element, 'description')];
  const message = messageOf(element) ?? id;
  if (message === undefined) throw new Unsure();
  return {key: id ?? message, message, ...(description ? {description} : {})};
}

function callEntry({arguments: given}: CallExpression): Entry {
  const [first] = given;
  if (given.length > 2 || !first || first.spread || first.expression.type !== 'ObjectExpression')
    throw new Unsure();
  const {id, message, description} = Object.fromEntries(
    first.expression.properties.map((property) => {
      if (property.type !== 'KeyValueProperty' || property.key.type !== 'Identifier')
        throw new Unsure();
      return [property.key.value, textOf(property.value)];
    }),
  ) as Partial<Record<string, string>>;
  const [key, text] = [id ?? message, message ?? id];
  if (key === undefined || text === undefined) throw new Unsure();
  return {key, message: text, ...(description ? {description} : {})};
}

/** What a node of a module shows. */
function entryOf(node: {type?: unknown}, {component, call}: Names): Entry | undefined {
  if (node.type === 'JSXElement' && component !== undefined) {
    const {name} = (node as JSXElement).opening;
    return name.type === 'Identifier' && name.value === component
      ? elementEntry(node as JSXElement)
      : undefined;
  }
  if (node.type !== 'CallExpression' || call === undefined) return undefined;
  const {callee} = node as CallExpression;
  return callee.type === 'Identifier' && callee.value === call
    ? callEntry(node as CallExpression)
    : undefined;
}

/**
 * The strings of a module as Docusaurus' `write-translations` finds them, many times as fast.
 * @returns undefined where it is not sure that they would be the same: texts that are put together, modules that cannot be read.
 */
export function moduleStrings(path: string, source: string): Messages | undefined {
  const found: Messages = {};
  try {
    const module = parseSync(source, syntaxOf(path));
    const names = namesIn(module);
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const entry = entryOf(node, names);
      if (entry)
        found[entry.key] = {
          message: entry.message,
          ...(entry.description === undefined ? {} : {description: entry.description}),
        };
      for (const one of Object.values(node)) visit(one);
    };
    if (names.component !== undefined || names.call !== undefined) visit(module.body);
    return found;
  } catch {
    return undefined;
  }
}
