import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Json, JsonObject} from '@batchwise/openapi/json';
import {createClient, expectDescribed, type Client} from '../../tests/fixture.ts';
import {createStore} from './store.ts';

/** The action of a caller. `crate` is the index of a created crate; a higher index does not exist. */
type Step =
  | {kind: 'create'; content: JsonObject}
  | {kind: 'replace' | 'change'; crate: number; content: JsonObject}
  | {kind: 'find' | 'remove' | 'labels'; crate: number}
  | {kind: 'label'; crate: number; text: string}
  | {kind: 'list'; colour?: string | undefined; limit?: number | undefined; offset: number}
  | {kind: 'restart'};

type ModelCrate = {id: number; value: JsonObject; labels: string[]};

/** The model of the state: the crates that exist, from the oldest to the newest. */
type Model = {crates: ModelCrate[]; ids: number[]};

const PATCH = {'content-type': 'application/merge-patch+json'};

const colour = fc.constantFrom('red', 'blue');
const weight = fc.integer({min: 0, max: 9});
const content = fc.record(
  {name: fc.constantFrom('a', 'b', 'c'), colour, weight},
  {requiredKeys: ['name']},
);
const change = fc.record(
  {
    name: fc.constantFrom('d', 'e'),
    colour: fc.option(colour),
    weight: fc.option(weight),
    id: fc.constant(1_000),
  },
  {requiredKeys: []},
);
const crate = fc.nat({max: 12});

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 4, arbitrary: fc.record({kind: fc.constant('create' as const), content})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('replace' as const), crate, content})},
  {weight: 3, arbitrary: fc.record({kind: fc.constant('change' as const), crate, content: change})},
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('find' as const, 'remove' as const, 'labels' as const),
      crate,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({kind: fc.constant('label' as const), crate, text: fc.string()}),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      colour: fc.option(colour, {nil: undefined}),
      limit: fc.option(fc.integer({min: 1, max: 3}), {nil: undefined}),
      offset: fc.nat({max: 4}),
    }),
  },
  {weight: 1, arbitrary: fc.constant<Step>({kind: 'restart'})},
);

const withoutNulls = (value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));

/** The path of a crate; of one that never existed where there are fewer. */
const pathOf = ({ids}: Model, index: number): string => `/v1/crates/${ids[index] ?? 99_999}`;

const findCrate = ({crates, ids}: Model, index: number): ModelCrate | undefined =>
  crates.find(({id}) => id === ids[index]);

async function create({send}: Client, model: Model, value: JsonObject): Promise<void> {
  const reply = await send('POST', '/v1/crates', value);
  expect(reply.status).toBe(201);
  expectDescribed('createCrate', reply);
  const {id} = reply.body as {id: number};
  expect(model.ids).not.toContain(id);
  expect(reply.body).toEqual({...value, id, state: 'new'});
  model.ids.push(id);
  model.crates.push({id, value: {...value, id, state: 'new'}, labels: []});
}

async function list(
  {send}: Client,
  {crates}: Model,
  given: Extract<Step, {kind: 'list'}>,
): Promise<void> {
  const query = new URLSearchParams({offset: String(given.offset)});
  if (given.colour !== undefined) query.set('colour', given.colour);
  if (given.limit !== undefined) query.set('limit', String(given.limit));
  const reply = await send('GET', `/v1/crates?${query}`);
  expectDescribed('listCrates', reply);
  const all = crates.filter(
    ({value}) => given.colour === undefined || value.colour === given.colour,
  );
  const end = given.offset + (given.limit ?? all.length);
  expect(reply.body).toEqual({
    items: all.slice(given.offset, end).map(({value}) => value),
    total: all.length,
    hasMore: end < all.length,
  });
}

/** The response that a request for one crate should have. */
async function touch(
  {send}: Client,
  model: Model,
  given: Exclude<Step, {kind: 'create' | 'list' | 'restart'}>,
): Promise<void> {
  const path = pathOf(model, given.crate);
  const found = findCrate(model, given.crate);
  const expectReply = (
    id: string,
    reply: Awaited<ReturnType<Client['send']>>,
    body: Json,
  ): void => {
    expectDescribed(id, reply);
    if (found) expect(reply.body).toEqual(body);
    else expect(reply.status).toBe(404);
  };
  switch (given.kind) {
    case 'find':
      return expectReply('getCrate', await send('GET', path), found?.value ?? null);
    case 'replace': {
      const reply = await send('PUT', path, given.content);
      if (found) found.value = {...given.content, id: found.id, state: 'new'};
      return expectReply('replaceCrate', reply, found?.value ?? null);
    }
    case 'change': {
      const reply = await send('PATCH', path, JSON.stringify(given.content), PATCH);
      const changed = withoutNulls({...found?.value, ...given.content});
      if (found) found.value = {...changed, id: found.id};
      return expectReply('changeCrate', reply, found?.value ?? null);
    }
    case 'remove': {
      const reply = await send('DELETE', path);
      model.crates = model.crates.filter((one) => one !== found);
      return expectReply('deleteCrate', reply, null);
    }
    case 'label': {
      const reply = await send('POST', `${path}/labels`, {data: {text: given.text}});
      found?.labels.push(given.text);
      const id = String(found?.labels.length);
      return expectReply('addLabel', reply, {data: {id, text: given.text}});
    }
    case 'labels': {
      const reply = await send('GET', `${path}/labels`);
      const labels = found?.labels.map((text, index) => ({id: String(index + 1), text})) ?? [];
      return expectReply('listLabels', reply, labels);
    }
  }
}

it('the state follows a simple model in any order of requests', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 40}), async (steps) => {
      let store = createStore();
      let client = createClient({store, seed: {'/crates': []}});
      const model: Model = {crates: [], ids: []};
      for (const next of steps) {
        if (next.kind === 'create') await create(client, model, next.content);
        else if (next.kind === 'list') await list(client, model, next);
        else if (next.kind !== 'restart') await touch(client, model, next);
        else {
          const saved = JSON.stringify(store.export());
          store = createStore();
          store.import(JSON.parse(saved));
          client = createClient({store, seed: {'/crates': []}});
        }
      }
      await list(client, model, {kind: 'list', offset: 0});
    }),
    {numRuns: 150},
  );
}, 60_000);
