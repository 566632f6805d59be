import {join} from 'node:path';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {readDocument} from '@batchwise/openapi/node';
import {operationIds, readOperation} from '@batchwise/openapi/operation';
import {responsesFor} from '@batchwise/openapi/response';
import {responseOfType} from '@batchwise/openapi/response/check';
import {checkValue} from '@batchwise/openapi/validate';
import {createMock, createStore, type Mock, type StoreState} from '@batchwise/openapi-mock';
import * as handlers from '../../template/src/mock/handlers';

const document = readDocument(join(import.meta.dirname, '../../template/openapi/toolshed.yaml'));
const OPERATIONS = new Map(operationIds(document).map((id) => [id, readOperation(document, id)]));
const SERVER = 'https://api.toolshed.example/v1';
const UNKNOWN = 99_999;

/** A tool or loan: what callers sent, and the fields that the service adds are not compared. */
type Item = {id: number; sent: JsonObject};
type Loan = Item & {isReturned: boolean};
type Model = {tools: Item[]; loans: Loan[]; toolIds: number[]; loanIds: number[]};

/** One type for each kind, so that TypeScript narrows by kind. */
type At<K extends string> = K extends string ? {kind: K; index: number} : never;

/** The action of a caller. An index counts what was created; a higher one does not exist. */
type Step =
  | {kind: 'addTool'; tool: JsonObject}
  | {kind: 'changeTool'; index: number; change: JsonObject}
  | At<'getTool' | 'removeTool' | 'lend' | 'returnLoan'>
  | {kind: 'listTools'; kinds: string[]; limit: number; offset: number}
  | {kind: 'listLoans'; isReturned?: boolean | undefined; limit: number}
  | {kind: 'wrongTool'}
  | {kind: 'restart'};

const KINDS = ['drill', 'saw', 'ladder'];
const deposit = fc.record({amount: fc.nat(99), currency: fc.constantFrom('EUR', 'CHF')});
const tags = fc.uniqueArray(fc.constantFrom('diy', 'garden', 'roof'));
const tool = fc.record(
  {
    name: fc.constantFrom('One', 'Two'),
    kind: fc.constantFrom(...KINDS),
    power: fc.constantFrom<JsonObject[]>(
      {source: 'hand'},
      {source: 'battery', voltage: 18},
      {source: 'mains', voltage: 230, cableLength: 3},
    ),
    deposit,
    tags,
  },
  {requiredKeys: ['name', 'kind', 'power']},
);
const change = fc
  .record({name: fc.constantFrom('Three', 'Four'), deposit, tags}, {requiredKeys: []})
  .filter((one) => Object.keys(one).length > 0);
const index = fc.nat({max: 6});
const limit = fc.integer({min: 1, max: 4});

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 4, arbitrary: fc.record({kind: fc.constant('addTool' as const), tool})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('changeTool' as const), index, change})},
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constantFrom('getTool' as const, 'removeTool', 'lend', 'lend', 'returnLoan'),
      index,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('listTools' as const),
      kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
      limit,
      offset: fc.nat({max: 4}),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('listLoans' as const),
      isReturned: fc.option(fc.boolean(), {nil: undefined}),
      limit,
    }),
  },
  {weight: 1, arbitrary: fc.constantFrom<Step>({kind: 'wrongTool'}, {kind: 'restart'})},
);

type Reply = {status: number; body: Json};

/** Sends a request, and checks the response against the description of its operation. */
async function send(mock: Mock, id: string, url: string, body?: JsonObject): Promise<Reply> {
  const operation = OPERATIONS.get(id);
  if (!operation) throw new Error(`There is no operation ${id}.`);
  const response = await mock(
    new Request(`${SERVER}${url}`, {
      method: operation.method,
      headers: {
        'x-api-key': 'demo-key',
        ...(body ? {'content-type': operation.body?.mediaType ?? ''} : {}),
      },
      body: body ? JSON.stringify(body) : null,
    }),
  );
  const text = await response.text();
  const read = text === '' ? null : (JSON.parse(text) as Json);
  const candidates = responsesFor(operation, response.status);
  expect(candidates, `${id} ${response.status}`).not.toEqual([]);
  const described = responseOfType(candidates, response.headers.get('content-type') ?? '');
  if (read !== null) expect(checkValue(described?.schema ?? (false as never), read)).toEqual([]);
  return {status: response.status, body: read};
}

const itemsOf = ({body}: Reply): JsonObject[] => (body as {items: JsonObject[]}).items;

async function addTool(mock: Mock, model: Model, sent: JsonObject): Promise<void> {
  const {status, body} = await send(mock, 'createTool', '/tools', sent);
  const {id} = body as {id: number};
  expect([status, body]).toEqual([201, expect.objectContaining(sent)]);
  expect(model.toolIds).not.toContain(id);
  model.toolIds.push(id);
  model.tools.push({id, sent});
}

async function lend(mock: Mock, model: Model, toolId: number): Promise<void> {
  const borrower = {name: 'Ada Okoye', email: 'ada@example.com'};
  const sent = {toolId, borrower, dueOn: '2026-12-14'};
  const {status, body} = await send(mock, 'createLoan', '/loans', sent);
  const {id} = body as {id: number};
  expect([status, body]).toEqual([
    201,
    expect.objectContaining({...sent, status: 'active', returnedAt: null}),
  ]);
  expect(model.loanIds).not.toContain(id);
  model.loanIds.push(id);
  model.loans.push({id, sent, isReturned: false});
}

async function listTools(
  mock: Mock,
  {tools}: Model,
  {kinds, limit: most, offset}: Extract<Step, {kind: 'listTools'}>,
): Promise<void> {
  const filter = kinds.length > 0 ? `&kind=${kinds.join(',')}` : '';
  const reply = await send(mock, 'listTools', `/tools?limit=${most}&offset=${offset}${filter}`);
  const all = tools.filter(({sent}) => kinds.length === 0 || kinds.includes(String(sent.kind)));
  const page = all.slice(offset, offset + most);
  expect(reply.body).toMatchObject({total: all.length, limit: most, offset});
  expect(itemsOf(reply).map(({id}) => id)).toEqual(page.map(({id}) => id));
  expect(itemsOf(reply)).toMatchObject(page.map(({sent}) => sent));
}

/** Follows the cursor from page to page: each loan comes once, in order. */
async function listLoans(
  mock: Mock,
  {loans}: Model,
  {isReturned, limit: most}: Extract<Step, {kind: 'listLoans'}>,
): Promise<void> {
  const states = {true: '&status=returned', false: '&status=active', undefined: ''};
  const found: JsonObject[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const url = `/loans?limit=${most}${states[`${isReturned}`]}${from}`;
    const reply = await send(mock, 'listLoans', url);
    expect(itemsOf(reply).length).toBeLessThanOrEqual(most);
    found.push(...itemsOf(reply));
    cursor = (reply.body as {nextCursor: string | null}).nextCursor;
  }
  const all = loans.filter((one) => isReturned === undefined || one.isReturned === isReturned);
  expect(found.map(({id, status}) => [id, status])).toEqual(
    all.map((one) => [one.id, one.isReturned ? 'returned' : 'active']),
  );
}

async function touchTool(
  mock: Mock,
  model: Model,
  given: Extract<Step, {kind: 'getTool' | 'removeTool' | 'changeTool'}>,
): Promise<void> {
  const id = model.toolIds[given.index] ?? UNKNOWN;
  const found = model.tools.find((one) => one.id === id);
  const names = {getTool: 'getTool', removeTool: 'deleteTool', changeTool: 'updateTool'};
  const body = given.kind === 'changeTool' ? given.change : undefined;
  const reply = await send(mock, names[given.kind], `/tools/${id}`, body);
  if (!found) return expect(reply.status).toBe(404);
  if (given.kind === 'removeTool') {
    model.tools = model.tools.filter((one) => one !== found);
    return expect(reply.status).toBe(204);
  }
  found.sent = {...found.sent, ...body};
  expect(reply).toMatchObject({status: 200, body: {...found.sent, id}});
}

async function returnLoan(mock: Mock, model: Model, at: number): Promise<void> {
  const id = model.loanIds[at] ?? UNKNOWN;
  const found = model.loans.find((one) => one.id === id);
  const reply = await send(mock, 'returnLoan', `/loans/${id}/return`);
  if (!found) return expect(reply.status).toBe(404);
  found.isReturned = true;
  expect(reply).toMatchObject({status: 200, body: {...found.sent, id, status: 'returned'}});
}

async function takeStep(mock: Mock, model: Model, given: Step): Promise<void> {
  switch (given.kind) {
    case 'addTool':
      return addTool(mock, model, given.tool);
    case 'lend':
      return lend(mock, model, model.toolIds[given.index] ?? UNKNOWN);
    case 'listTools':
      return listTools(mock, model, given);
    case 'listLoans':
      return listLoans(mock, model, given);
    case 'returnLoan':
      return returnLoan(mock, model, given.index);
    case 'wrongTool':
      return expect((await send(mock, 'createTool', '/tools', {name: ''})).status).toBe(422);
    case 'restart':
      return;
    default:
      return touchTool(mock, model, given);
  }
}

it("the mock of the template's API follows a simple model in any order of requests", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 30}), async (steps) => {
      const start = (saved?: StoreState): {mock: Mock; save: () => StoreState} => {
        const store = createStore();
        if (saved) store.import(saved);
        const mock = createMock(document, {store, handlers, seed: {'/tools': [], '/loans': []}});
        return {mock, save: () => JSON.parse(JSON.stringify(store.export())) as StoreState};
      };
      let server = start();
      const model: Model = {tools: [], loans: [], toolIds: [], loanIds: []};
      for (const next of steps) {
        if (next.kind === 'restart') server = start(server.save());
        await takeStep(server.mock, model, next);
      }
      await listTools(server.mock, model, {kind: 'listTools', kinds: [], limit: 100, offset: 0});
      await listLoans(server.mock, model, {kind: 'listLoans', limit: 100});
    }),
    {numRuns: 150},
  );
}, 60_000);
