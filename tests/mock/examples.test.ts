import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {send, type Fetch, type Outcome} from '@batchwise/openapi/http';
import {findOperation, type Operation} from '@batchwise/openapi/operation';
import {runWorkflow} from '@batchwise/openapi/workflow';
import {createMock} from '@batchwise/openapi-mock';
import {readApi} from '../../packages/docusaurus-plugin-openapi/src/api/operations';
import {preparationsOf} from '../../packages/docusaurus-plugin-openapi/src/api/preparations';
import {createRemarkApi} from '../../packages/docusaurus-plugin-openapi/src/api/remark-api';
import {choosePreparation} from '../../packages/docusaurus-plugin-openapi/src/try-it/prepare/choosePreparation';
import {handedOn} from '../../packages/docusaurus-plugin-openapi/src/try-it/servers/sendRequest';
import {deriveExample} from '../../packages/docusaurus-plugin-openapi/src/try-it/state/selectors';
import {EMPTY_INPUT} from '../../packages/docusaurus-plugin-openapi/src/try-it/state/types';
import {withoutSharing} from '../../packages/docusaurus-plugin-openapi/src/try-it/state/withoutSharing';
import type {SharedValues} from '../../packages/docusaurus-plugin-openapi/src/try-it/store/sharedValues';
import * as handlers from '../../src/mock/handlers';

const ROOT = join(import.meta.dirname, '../..');
const api = readApi({
  siteDir: ROOT,
  locale: 'en',
  sourceLocale: 'en',
  descriptions: [{id: 'batches', path: 'openapi/batches.yaml'}],
});
const prepared = preparationsOf(api);
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

type Example = {title: string; operation: Operation; preset: string; bodyExample?: string};

/** The live examples of a page, in its order. */
function examplesOf(name: string): Example[] {
  const file = new VFile({path: name, value: readFileSync(join(ROOT, 'docs', name), 'utf8')});
  const root = parser.parse(file) as Root;
  createRemarkApi(() => api)(root, file);
  const found: Example[] = [];
  visit(root, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    if (node.name !== 'TryIt') return;
    const attributes = Object.fromEntries(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' ? [[one.name, String(one.value)]] : [],
      ),
    ) as Record<string, string>;
    const {operation: id = '', preset = '', bodyExample} = attributes;
    const {operation} = findOperation(api.operations, id).found ?? {};
    if (!operation) throw new Error(`There is no operation "${id}".`);
    found.push({
      title: `${found.length + 1}. ${id} ${preset}`.trim(),
      operation,
      preset,
      ...(bodyExample === undefined ? {} : {bodyExample}),
    });
  });
  return found;
}

const PAGES = readdirSync(join(ROOT, 'docs'))
  .map((name) => ({name, examples: examplesOf(name)}))
  .filter(({examples}) => examples.length > 0);

/** A tab with the mock in the page. */
class Tab {
  readonly #clock = {skipped: 0};
  readonly #mock: Fetch = createMock(api.descriptions.batches ?? {}, {
    handlers,
    state: false,
    now: () => Date.now() + this.#clock.skipped,
  });
  #shared: SharedValues = {};

  #share(operation: Operation, outcome: Outcome): void {
    for (const [name, text] of handedOn(operation, outcome))
      this.#shared = {...this.#shared, [name]: {text}};
  }

  #derive({operation, preset, bodyExample}: Example) {
    const presets = {parameters: Object.fromEntries(new URLSearchParams(preset)), bodyExample};
    const settings = {
      offered: ['mock' as const],
      default: 'mock' as const,
      localUrl: '',
      realUrl: '',
    };
    const config = {operation: withoutSharing(operation, presets), preset: presets, settings};
    return deriveExample(config, {input: EMPTY_INPUT}, {server: 'mock', ownUrl: ''}, this.#shared);
  }

  /** Presses Send. @returns the status of the response. */
  async send(example: Example): Promise<number> {
    const outcome = await send(this.#derive(example).request, {fetch: this.#mock, isLocal: true});
    this.#share(example.operation, outcome);
    return outcome.kind === 'response' ? outcome.status : 0;
  }

  /** Presses “Create one and send”, where it is offered. @returns the status of the last response. */
  async createAndSend(example: Example, status: number): Promise<number> {
    const {operation, values} = this.#derive(example);
    const all = prepared.get(`batches:${operation.id}`) ?? [];
    const found = choosePreparation(all, operation, values.parameters, status);
    if (!found || !('workflow' in found)) return status;
    const {workflow} = found;
    const inputs = workflow.inputs.map(({name, shared, default: example}) => [
      name,
      this.#shared[shared ?? '']?.text ?? example ?? '',
    ]);
    const operations = Object.fromEntries(
      [...api.operations.values()].flatMap((one) =>
        one.operation ? [[one.id, one.operation]] : [],
      ),
    ) as Record<string, Operation>;
    const {ok} = await runWorkflow(workflow, operations, Object.fromEntries(inputs), {
      server: ({server}) => server,
      send: (request) => send(request, {fetch: this.#mock, isLocal: true}),
      onStep: ({step, outcome}) => {
        const called = workflow.steps.find(({id}) => id === step)?.operation ?? '';
        const one = operations[called];
        if (one && outcome) this.#share(one, outcome);
      },
      wait: async (milliseconds) => {
        this.#clock.skipped += milliseconds;
      },
    });
    expect(ok, `the preparation of ${example.title}`).toBe(true);
    return this.send(example);
  }
}

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

describe.each(PAGES)('the examples of $name', ({name, examples}) => {
  it('can be sent in a new tab: the first one, and alone all but those that need another state', async () => {
    const failed: string[] = [];
    for (const example of examples)
      if (!isSuccess(await new Tab().send(example))) failed.push(example.title);
    const needed: Record<string, string[]> = {
      'cancel-a-batch.mdx': ['5. signalBatch action=REVERT'],
      'large-files.mdx': ['3. uploadPart'],
    };
    expect(failed).toEqual(needed[name] ?? []);
  });

  it('are no dead ends: from top to bottom, and again in the same tab', async () => {
    const tab = new Tab();
    for (const example of [...examples, ...examples, ...[...examples].reverse()]) {
      const status = await tab.send(example);
      const last = isSuccess(status) ? status : await tab.createAndSend(example, status);
      expect(last, `${example.title}: ${status}`).toSatisfy(isSuccess);
    }
  });
});
