import type {Root, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {visit} from 'unist-util-visit';
import type {ApiResponse, Example, Operation} from '@batchwise/openapi/operation';
import type {Workflow} from '@batchwise/openapi/workflow';
import {moduleName, workflowModuleName} from './module-name.ts';
import type {Api, LocalizedOperation} from './operations.ts';
import {workflowNodes} from './workflow-nodes.ts';

/** What a writer wrote wrongly in a component, with the allowed values. */
function fail(file: VFile, node: MdxJsxFlowElement, message: string): never {
  // The place is part of the message, since the build's log shows little else.
  const {line, column} = node.position?.start ?? {line: 1, column: 1};
  return file.fail(`${file.path}:${line}:${column} ${message}`, node, 'openapi:component');
}

const COMPONENTS = ['TryIt', 'Answer', 'Workflow'];
const ANY = /<\s*(?:TryIt|Answer|Workflow|RunAll)\b/;

/** Stops at what a component does not take: a place within a sentence, an expression instead of a text. */
function checkUse(root: Root, file: VFile): void {
  visit(root, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
    if (!('name' in node) || !COMPONENTS.includes(String(node.name))) return;
    const element = node as MdxJsxFlowElement;
    if ((node.type as string) === 'mdxJsxTextElement')
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
        `<${element.name}> does not accept expressions in braces. Use text, such as operation="createBatch".`,
      );
  });
}

function attribute(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find(
    (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function findOperation(api: Api, file: VFile, node: MdxJsxFlowElement): Operation {
  const id = attribute(node, 'operation');
  const found = id === undefined ? undefined : api.operations.get(id);
  if (found) return found.operation;
  const known = [...api.operations.keys()].join(', ');
  return fail(
    file,
    node,
    `<${node.name}> has the unknown operation "${id ?? ''}". Set operation="…" to one of ${known}.`,
  );
}

function findExample(
  operation: Operation,
  file: VFile,
  node: MdxJsxFlowElement,
): {response: ApiResponse; example: Example} {
  const status = attribute(node, 'status');
  const name = attribute(node, 'example');
  const all = operation.responses.flatMap((response) =>
    response.examples.map((example) => ({response, example})),
  );
  const found = all.find(
    ({response, example}) =>
      response.status === status && (name === undefined || example.name === name),
  );
  if (found) return found;
  const known = all
    .map(({response, example}) => `status="${response.status}" example="${example.name}"`)
    .join(', ');
  return fail(
    file,
    node,
    `${operation.id} has no response with status "${status ?? ''}" and example "${name ?? ''}". In <Answer>, use one of ${known}.`,
  );
}

function findWorkflow(api: Api, file: VFile, node: MdxJsxFlowElement): Workflow {
  const name = attribute(node, 'name');
  const found = name === undefined ? undefined : api.workflows.get(name);
  if (found) return found;
  return fail(
    file,
    node,
    `<Workflow> has the unknown workflow "${name ?? ''}". Set name="…" to one of ${[...api.workflows.keys()].join(', ')}.`,
  );
}

/** Gives a component its data by an import that the writer does not have to write. */
function importSource(root: Root, node: MdxJsxFlowElement, module: string): void {
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
  const source = `@operations/${module}`;
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
 * A remark plugin for the components of the API: `<TryIt operation="…"/>` gets its operation, `<Workflow name="…"/>`
 * becomes its steps, and
 * `<Answer operation="…" status="…" example="…"/>` becomes a code block with that example of the description.
 * Names that the description does not have stop the build, with file and line.
 */
export function remarkApi({read}: {read: () => Api}) {
  return (root: Root, file: VFile): void => {
    // To walk through a page takes longer than to look through its text.
    if (!ANY.test(String(file))) return;
    checkUse(root, file);
    const imports: (() => void)[] = [];
    visit(root, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name !== 'Workflow' || !parent || index === undefined) return;
      const api = read();
      const nodes = workflowNodes(
        findWorkflow(api, file, node),
        (id) => (api.operations.get(id) as LocalizedOperation).operation,
      );
      (parent.children as RootContent[]).splice(index, 1, ...nodes);
    });
    visit(root, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name === 'TryIt') {
        const {id} = findOperation(read(), file, node);
        imports.push(() => importSource(root, node, moduleName(id)));
      }
      if (node.name === 'RunAll')
        imports.push(() =>
          importSource(root, node, workflowModuleName(attribute(node, 'workflow') ?? '')),
        );
      if (node.name === 'Answer' && parent && index !== undefined) {
        const {response, example} = findExample(findOperation(read(), file, node), file, node);
        const title = [response.status, example.summary].filter(Boolean).join(' · ');
        parent.children[index] = {
          type: 'code',
          lang: 'json',
          meta: `title="${title.replaceAll('"', '”')}"`,
          value: example.text,
        };
      }
    });
    for (const add of imports) add();
  };
}
