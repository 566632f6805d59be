import type {Root} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {visit} from 'unist-util-visit';
import {nearestNames} from '@batchwise/openapi/finding';

/** A component, on a line of its own or within a sentence. */
export type ApiElement = MdxJsxFlowElement | MdxJsxTextElement;

export const isElement = (node: {type: string}): node is ApiElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** An invalid attribute of a component, with the allowed values. */
export function fail(file: VFile, node: ApiElement, message: string): never {
  // The place is part of the message, since the build's log shows little else.
  const {line, column} = node.position?.start ?? {line: 1, column: 1};
  return file.fail(`${file.path}:${line}:${column} ${message}`, node, 'openapi:component');
}

/** The components and their properties. */
const COMPONENTS: Record<string, readonly string[]> = {
  TryIt: ['operation', 'example', 'preset', 'bodyExample'],
  TryWith: ['operation', 'preset'],
  Answer: ['operation', 'status', 'example'],
  Workflow: ['name'],
  Reference: ['operation', 'only'],
  Schema: ['name'],
};

/** Stops at what a component does not take: a place within a sentence, an expression instead of a text, another property. */
export function checkUse(root: Root, file: VFile): void {
  visit(root, (element) => {
    if (!isElement(element) || !Object.hasOwn(COMPONENTS, String(element.name))) return;
    if (element.type === 'mdxJsxTextElement' && element.name !== 'TryWith')
      fail(
        file,
        element,
        `<${element.name}> is inside a sentence. Put it on a separate line, with blank lines around it.`,
      );
    const wrong = element.attributes.find(
      (one) =>
        one.type !== 'mdxJsxAttribute' || (one.value !== null && typeof one.value === 'object'),
    );
    if (wrong)
      fail(
        file,
        element,
        `<${element.name}> does not accept expressions in braces. Use text, such as operation="createOrder".`,
      );
    const known = COMPONENTS[String(element.name)] ?? [];
    const unknown = element.attributes.find(
      (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && !known.includes(one.name),
    );
    if (unknown)
      fail(
        file,
        element,
        `<${element.name}> has the unknown property "${unknown.name}". Similar: ${nearestNames(unknown.name, known, 2).join(', ')}. Use one of ${known.join(', ')}.`,
      );
  });
}

export function attribute(node: ApiElement, name: string): string | undefined {
  const found = node.attributes.find(
    (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

export function setAttribute(node: ApiElement, name: string, value: string): void {
  const others = node.attributes.filter(
    (one) => one.type !== 'mdxJsxAttribute' || one.name !== name,
  );
  node.attributes = [{type: 'mdxJsxAttribute', name, value}, ...others];
}

/** Gives a component its data by an import that the writer does not have to write. */
export function importSource(root: Root, node: ApiElement, module: string): void {
  const name = `source_${module.replaceAll('-', '_')}`;
  const identifier = {type: 'Identifier' as const, name};
  node.attributes.push({
    type: 'mdxJsxAttribute',
    name: 'source',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: name,
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          body: [{type: 'ExpressionStatement', expression: identifier}],
        },
      },
    },
  });
  importDefault(root, name, `@operations/${module}`);
}

/** Imports the default export of a module, once. */
export function importDefault(root: Root, name: string, source: string): void {
  if (
    root.children.some((child) => child.type === 'mdxjsEsm' && child.value.includes(`'${source}'`))
  )
    return;
  root.children.unshift({
    type: 'mdxjsEsm',
    value: `import ${name} from '${source}'`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ImportDeclaration',
            specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name}}],
            source: {type: 'Literal', value: source, raw: `'${source}'`},
            attributes: [],
          },
        ],
      },
    },
  });
}
