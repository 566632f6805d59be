import type {Root} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {visit} from 'unist-util-visit';
import type {Answer, Example, Operation} from '../../openapi/types';
import type {Api} from './operations';

/** What a writer wrote wrongly in a component, with the allowed values. */
function fail(file: VFile, node: MdxJsxFlowElement, message: string): never {
  return file.fail(message, node, 'batchwise:api');
}

function attribute(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

function findOperation(api: Api, file: VFile, node: MdxJsxFlowElement): Operation {
  const id = attribute(node, 'operation');
  const found = id === undefined ? undefined : api.operations.get(id);
  if (found) return found.operation;
  const known = [...api.operations.keys()].join(', ');
  return fail(file, node, `<${node.name}> names the operation "${id ?? ''}", which no API description has. Write operation="…" with one of: ${known}.`);
}

function findExample(operation: Operation, file: VFile, node: MdxJsxFlowElement): {answer: Answer; example: Example} {
  const status = attribute(node, 'status');
  const name = attribute(node, 'example');
  const all = operation.answers.flatMap((answer) => answer.examples.map((example) => ({answer, example})));
  const found = all.find(({answer, example}) => answer.status === status && (name === undefined || example.name === name));
  if (found) return found;
  const known = all.map(({answer, example}) => `status="${answer.status}" example="${example.name}"`).join(', ');
  return fail(file, node, `<Answer> asks for status "${status ?? ''}" and example "${name ?? ''}" of ${operation.id}, which the description does not have. It has: ${known}.`);
}

/** Gives a `<TryIt>` its operation by an import that the writer does not have to write. */
function importOperation(root: Root, node: MdxJsxFlowElement, id: string): void {
  const name = `operation_${id.replace(/\W/g, '_')}`;
  const identifier = {type: 'Identifier' as const, name};
  node.attributes.push({
    type: 'mdxJsxAttribute',
    name: 'source',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: name,
      data: {estree: {type: 'Program', sourceType: 'module', body: [{type: 'ExpressionStatement', expression: identifier}]}},
    },
  });
  const source = `@operations/${id}`;
  if (root.children.some((child) => child.type === 'mdxjsEsm' && child.value.includes(`'${source}'`))) return;
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
            specifiers: [{type: 'ImportDefaultSpecifier', local: identifier}],
            source: {type: 'Literal', value: source, raw: `'${source}'`},
            attributes: [],
          },
        ],
      },
    },
  });
}

/**
 * A remark plugin for the components of the API: `<TryIt operation="…"/>` gets its operation, and
 * `<Answer operation="…" status="…" example="…"/>` becomes a code block with that example of the description.
 * Names that the description does not have stop the build, with file and line.
 */
export function remarkApi({read}: {read: () => Api}) {
  return (root: Root, file: VFile): void => {
    const imports: (() => void)[] = [];
    visit(root, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name === 'TryIt') {
        const {id} = findOperation(read(), file, node);
        imports.push(() => importOperation(root, node, id));
      }
      if (node.name === 'Answer' && parent && index !== undefined) {
        const {answer, example} = findExample(findOperation(read(), file, node), file, node);
        const title = [answer.status, example.summary].filter(Boolean).join(' · ');
        parent.children[index] = {type: 'code', lang: 'json', meta: `title="${title.replaceAll('"', '”')}"`, value: example.text};
      }
    });
    for (const add of imports) add();
  };
}
