import type {Root, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {VFile} from 'vfile';
import {visit} from 'unist-util-visit';
import {nearestNames} from '@batchwise/openapi/finding';
import {
  type ApiResponse,
  type Example,
  findOperation,
  type Operation,
} from '@batchwise/openapi/operation';
import {keyOf, unknownParameters} from '@batchwise/openapi/request';
import type {Workflow} from '@batchwise/openapi/workflow';
import {moduleName, workflowModuleName} from './module-name.ts';
import {
  createApiReader,
  type Api,
  type LocalizedOperation,
  type ReaderOptions,
} from './operations.ts';
import {workflowNodes} from './workflow-nodes.ts';

/** An invalid attribute of a component, with the allowed values. */
function fail(file: VFile, node: MdxJsxFlowElement, message: string): never {
  // The place is part of the message, since the build's log shows little else.
  const {line, column} = node.position?.start ?? {line: 1, column: 1};
  return file.fail(`${file.path}:${line}:${column} ${message}`, node, 'openapi:component');
}

/** The components and their properties. */
const COMPONENTS: Record<string, readonly string[]> = {
  TryIt: ['operation', 'example', 'preset', 'bodyExample'],
  Answer: ['operation', 'status', 'example'],
  Workflow: ['name'],
};
const ANY = /<\s*(?:TryIt|Answer|Workflow|RunAll)\b/;

/** Stops at what a component does not take: a place within a sentence, an expression instead of a text, another property. */
function checkUse(root: Root, file: VFile): void {
  visit(root, ['mdxJsxTextElement', 'mdxJsxFlowElement'], (node) => {
    if (!('name' in node) || !Object.hasOwn(COMPONENTS, String(node.name))) return;
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

function attribute(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find(
    (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

function setAttribute(node: MdxJsxFlowElement, name: string, value: string): void {
  const others = node.attributes.filter(
    (one) => one.type !== 'mdxJsxAttribute' || one.name !== name,
  );
  node.attributes = [{type: 'mdxJsxAttribute', name, value}, ...others];
}

function findNamed(
  api: Api,
  file: VFile,
  node: MdxJsxFlowElement,
): {key: string; found: LocalizedOperation} {
  const named = findOperation(api.operations, attribute(node, 'operation') ?? '');
  return named.found ? named : fail(file, node, `<${node.name}>: ${named.why}`);
}

/** Stops at a preset for a parameter or a body that the operation does not have. */
function checkPreset(operation: Operation, file: VFile, node: MdxJsxFlowElement): void {
  const parameters = Object.fromEntries(new URLSearchParams(attribute(node, 'preset')));
  const [unknown] = unknownParameters(operation, {parameters});
  if (unknown !== undefined) {
    const near = nearestNames(unknown, operation.parameters.map(keyOf));
    fail(
      file,
      node,
      `<${node.name}> presets the parameter "${unknown}", which ${operation.id} does not have. Similar: ${near.join(', ')}.`,
    );
  }
  const name = attribute(node, 'bodyExample');
  const bodies = [operation.body, ...(operation.otherBodies ?? [])];
  const known = bodies.flatMap((body) => body?.examples.map((example) => example.name) ?? []);
  if (name !== undefined && !known.includes(name))
    fail(
      file,
      node,
      `<${node.name}> presets the body example "${name}", which ${operation.id} does not have. Similar: ${nearestNames(name, known).join(', ')}.`,
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
    `<Workflow> has the unknown workflow "${name ?? ''}". Similar: ${nearestNames(name ?? '', [...api.workflows.keys()]).join(', ')}.`,
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
 * @param options the descriptions; by default every file in `openapi/`.
 */
export const remarkApi = (options?: ReaderOptions) => createRemarkApi(createApiReader(options));

/** Creates the transformer of {@link remarkApi} for an API. */
export function createRemarkApi(read: () => Api) {
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
        (id) => findOperation(api.operations, id).found?.operation,
      );
      (parent.children as RootContent[]).splice(index, 1, ...nodes);
    });
    const addSource = (node: MdxJsxFlowElement, key: string, id: string): void => {
      setAttribute(node, 'operation', id);
      imports.push(() => importSource(root, node, moduleName(key)));
    };
    visit(root, 'mdxJsxFlowElement', (node, index, parent) => {
      if (node.name === 'TryIt') {
        const {key, found} = findNamed(read(), file, node);
        if (found.operation) checkPreset(found.operation, file, node);
        addSource(node, key, found.operation?.id ?? key);
      }
      if (node.name === 'RunAll')
        imports.push(() =>
          importSource(root, node, workflowModuleName(attribute(node, 'workflow') ?? '')),
        );
      if (node.name === 'Answer' && parent && index !== undefined) {
        const {key, found} = findNamed(read(), file, node);
        if (!found.operation) {
          // The live example says why the operation cannot be shown.
          node.name = 'TryIt';
          node.attributes = [];
          return addSource(node, key, key);
        }
        const {response, example} = findExample(found.operation, file, node);
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
