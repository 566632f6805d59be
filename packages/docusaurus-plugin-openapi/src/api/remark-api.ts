import type {Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
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
import type {Api, LocalizedOperation} from './operations.ts';
import {createApiReader, type ReaderOptions} from './reader.ts';
import {workflowNodes} from './workflow-nodes.ts';
import {addReference, addSchema} from '../reference/build/remark-reference.ts';
import {
  type ApiElement,
  attribute,
  checkUse,
  fail,
  importDefault,
  importSource,
  isElement,
  setAttribute,
} from './mdx-nodes.ts';

const ANY = /<\s*(?:TryIt|TryWith|Answer|Workflow|RunAll|Reference|Schema)\b/;

function findNamed(
  api: Api,
  file: VFile,
  node: ApiElement,
): {key: string; found: LocalizedOperation} {
  const named = findOperation(api.operations, attribute(node, 'operation') ?? '');
  return named.found ? named : fail(file, node, `<${node.name}>: ${named.why}`);
}

/** Stops at a preset for a parameter or a body that the operation does not have. */
function checkPreset(operation: Operation, file: VFile, node: ApiElement): void {
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

/** The words of a heading; undefined for any other node. */
function headingText(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'heading') return undefined;
  let text = '';
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') text += child.value;
  });
  return text.trim();
}

/** The caption of an example response: its status and its summary, unless the heading above has the same words. */
function captionOf({status}: ApiResponse, {summary}: Example, heading?: string): string {
  const isRepeated = summary !== undefined && heading?.endsWith(summary);
  return [status, isRepeated ? undefined : summary].filter(Boolean).join(' · ');
}

/** Gives each `<TryWith operation="…" preset="…"/>` its operation, whose live example has to be on the page. */
function addTrials(read: () => Api, root: Root, file: VFile, imports: (() => void)[]): void {
  const examples = new Set<string | undefined>();
  visit(root, 'mdxJsxFlowElement', (node) => {
    if (node.name === 'TryIt') examples.add(attribute(node, 'operation'));
  });
  visit(root, (node) => {
    if (!isElement(node) || node.name !== 'TryWith') return;
    const {key, found} = findNamed(read(), file, node);
    const id = found.operation?.id ?? key;
    if (!examples.has(id))
      fail(
        file,
        node,
        `<TryWith> needs the live example that it sends. Add <TryIt operation="${attribute(node, 'operation') ?? ''}" /> to the page.`,
      );
    if (found.operation) checkPreset(found.operation, file, node);
    setAttribute(node, 'operation', id);
    imports.push(() => {
      importSource(root, node, moduleName(key));
      importDefault(root, 'TryWith', '@theme/TryWith');
    });
  });
}

/**
 * A remark plugin for the components of the API: `<TryIt operation="…"/>` gets its operation, `<Workflow name="…"/>`
 * becomes its steps, `<TryWith operation="…" preset="…"/>` finds its example, `<Reference operation="…"/>` and `<Schema name="…"/>` get what they show, and
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
      if (node.name === 'Reference') addReference(read(), file, node);
      if (node.name === 'Schema') addSchema(read(), file, node);
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
        const above = (parent.children as RootContent[])[index - 1];
        const title = captionOf(response, example, headingText(above));
        parent.children[index] = {
          type: 'code',
          lang: 'json',
          meta: `title="${title.replaceAll('"', '”')}"`,
          value: example.text,
        };
      }
    });
    addTrials(read, root, file, imports);
    for (const add of imports) add();
  };
}
