import fc from 'fast-check';
import {expect, it} from 'vitest';
import type {Json} from '@batchwise/openapi/json';
import {type Operation, operationIds, readOperation} from '@batchwise/openapi/operation';
import {checkValue} from '@batchwise/openapi/validate';
import {createSessionStore, type TextStorage} from '@batchwise/openapi-mock';
import {
  CATALOG,
  DATASET,
  document,
  fileAt,
  makeClient,
  NOW,
  PATH,
  type Client,
} from '../../src/mock/fixture';

const OPERATIONS = new Map(operationIds(document).map((id) => [id, readOperation(document, id)]));
const OWNERS = [
  {'x-gw-ims-org-id': 'one', 'x-sandbox-name': 'prod'},
  {'x-gw-ims-org-id': 'one', 'x-sandbox-name': 'dev'},
  {'x-gw-ims-org-id': 'two', 'x-sandbox-name': 'prod'},
];

/** Batches that the mock keeps for each owner. */
const MAXIMUM_BATCHES = 3;

/** A file of the model: its error code, and how often each half of a started file arrived. */
type ModelFile = {whole: boolean; code?: string | undefined; halves: [number, number]};
type ModelBatch = {
  id: string;
  owner: number;
  state: string;
  createdAt: number;
  completedAt: number;
  wasCompleted: boolean;
  /** Newer batches of its owner have taken its place. */
  isRemoved: boolean;
  files: Map<string, ModelFile>;
  /** The batch that it was created to replace. */
  predecessor?: ModelBatch | undefined;
  /** Completed batches that replace this one once they are active. */
  successors: ModelBatch[];
};

/** One type for each kind, so that TypeScript narrows by kind. */
type OnBatch<K extends string> = K extends string ? {kind: K; owner: number; batch: number} : never;
type OnFile<K extends string> = K extends string ? OnBatch<K> & {name: string} : never;
type Asked =
  | (OnBatch<'signal'> & {action: string})
  | OnBatch<'preview' | 'look' | 'list'>
  | OnFile<'start' | 'finish' | 'inspect'>
  | (OnFile<'upload'> & {body: keyof typeof BODIES})
  | (OnFile<'part'> & {half: 0 | 1});
type Step =
  | {kind: 'create'; owner: number; replaces?: number}
  | {kind: 'wait'; ms: number}
  | {kind: 'restart'}
  | Asked;

/** Bodies with the code that they fail with. */
const BODIES = {
  good: ['{"a":1}\n', undefined],
  empty: ['', '106'],
  broken: ['{"a":', 'MOCK-FORMAT'],
} as const;
const HALVES = ['{"a":1', '23456}'] as const;

const owner = fc.nat({max: OWNERS.length - 1});
/** The owner of the batch, who calls more often than others. */
const OWN = -1;
const caller = fc.oneof({weight: 5, arbitrary: fc.constant(OWN)}, owner);
const batch = fc.nat({max: 2});
const name = fc.constantFrom('a.json', 'd/b.json');
const at = {owner: caller, batch};
const step = fc.oneof(
  {weight: 2, arbitrary: fc.record({kind: fc.constant('create' as const), owner})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('create' as const), owner, replaces: batch})},
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 2_999, 3_000, 3_000, 3_000, 86_390_000),
    }),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('restart' as const)})},
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('signal' as const),
      ...at,
      action: fc.constantFrom(
        'COMPLETE',
        'COMPLETE',
        'ABORT',
        'FAIL',
        'REVERT',
        'REVERT',
        'NONSENSE',
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('upload' as const),
      ...at,
      name,
      body: fc.constantFrom('good' as const, 'good' as const, 'empty' as const, 'broken' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('start' as const, 'finish' as const, 'inspect' as const),
      ...at,
      name,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('part' as const),
      ...at,
      name,
      half: fc.constantFrom(0 as const, 1 as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('preview' as const, 'look' as const, 'list' as const),
      ...at,
    }),
  },
);

const own = {owner: OWN};
/** Reaches every state, since random sequences may miss some. */
const EVERY_STATE: Step[] = [
  {kind: 'create', owner: 0},
  {kind: 'upload', ...own, batch: 0, name: 'a.json', body: 'good'},
  {kind: 'start', ...own, batch: 0, name: 'd/b.json'},
  {kind: 'part', ...own, batch: 0, name: 'd/b.json', half: 0},
  {kind: 'finish', ...own, batch: 0, name: 'd/b.json'},
  {kind: 'part', ...own, batch: 0, name: 'd/b.json', half: 1},
  {kind: 'finish', ...own, batch: 0, name: 'd/b.json'},
  {kind: 'preview', ...own, batch: 0},
  {kind: 'restart'},
  {kind: 'signal', ...own, batch: 0, action: 'COMPLETE'},
  {kind: 'wait', ms: 3_000},
  {kind: 'signal', ...own, batch: 0, action: 'COMPLETE'},
  {kind: 'signal', ...own, batch: 0, action: 'REVERT'},
  {kind: 'create', owner: 1},
  {kind: 'upload', ...own, batch: 1, name: 'a.json', body: 'empty'},
  {kind: 'signal', ...own, batch: 1, action: 'COMPLETE'},
  {kind: 'create', owner: 0},
  {kind: 'signal', ...own, batch: 2, action: 'ABORT'},
];
/** A replacement that fails, one that becomes active, and a batch that nobody completes. */
const REPLACED: Step[] = [
  {kind: 'create', owner: 0},
  {kind: 'signal', ...own, batch: 0, action: 'COMPLETE'},
  {kind: 'wait', ms: 3_000},
  {kind: 'create', owner: 0, replaces: 0},
  {kind: 'signal', ...own, batch: 1, action: 'COMPLETE'},
  {kind: 'wait', ms: 2_999},
  {kind: 'signal', ...own, batch: 1, action: 'FAIL'},
  {kind: 'wait', ms: 3_000},
  {kind: 'create', owner: 0, replaces: 0},
  {kind: 'signal', ...own, batch: 2, action: 'COMPLETE'},
  {kind: 'restart'},
  {kind: 'wait', ms: 3_000},
  {kind: 'signal', ...own, batch: 0, action: 'COMPLETE'},
  {kind: 'create', owner: 0, replaces: 0},
  {kind: 'create', owner: 0},
  {kind: 'wait', ms: 86_400_000},
  {kind: 'signal', ...own, batch: 3, action: 'COMPLETE'},
];

/** An owner with more batches than the mock keeps, one of which replaces a removed one. */
const REMOVED: Step[] = [
  {kind: 'create', owner: 0},
  {kind: 'create', owner: 1},
  {kind: 'upload', ...own, batch: 0, name: 'a.json', body: 'good'},
  {kind: 'signal', ...own, batch: 0, action: 'COMPLETE'},
  {kind: 'wait', ms: 3_000},
  {kind: 'create', owner: 0, replaces: 0},
  {kind: 'create', owner: 0},
  {kind: 'restart'},
  {kind: 'create', owner: 0},
  {kind: 'look', ...own, batch: 0},
  {kind: 'look', owner: 1, batch: 0},
  {kind: 'inspect', ...own, batch: 0, name: 'a.json'},
  {kind: 'list', ...own, batch: 0},
  {kind: 'create', owner: 0, replaces: 0},
  {kind: 'signal', ...own, batch: 2, action: 'COMPLETE'},
  {kind: 'restart'},
  {kind: 'signal', ...own, batch: 0, action: 'REVERT'},
  {kind: 'create', owner: 0},
  {kind: 'look', ...own, batch: 1},
];

/** A mock whose state continues in the next one, as from page to page. */
function openClient(storage: TextStorage, now: number): Client & {save: () => void} {
  const {store, save} = createSessionStore(() => storage, 'mock');
  const client = makeClient({
    store,
    maximumBatches: MAXIMUM_BATCHES,
    limits: false,
    onError: (error) => expect.fail(String(error)),
  });
  client.clock.now = now;
  return {...client, save};
}

/** Checks that the description has a response of this status and media type, and that the body is valid. */
async function readDescribed(id: string, answer: Response): Promise<Json> {
  const {responses} = OPERATIONS.get(id) as Operation;
  const type = answer.headers.get('content-type') ?? undefined;
  const described = responses.find(
    ({status, mediaType}) =>
      status === String(answer.status) && (type === undefined || mediaType === type),
  );
  expect(described, `${id}: ${answer.status} ${type}`).toBeDefined();
  const text = await answer.text();
  if (text === '') return null;
  const body = JSON.parse(text) as Json;
  expect(checkValue(described?.schema ?? {}, body)).toEqual([]);
  return body;
}

/** The table of statuses, implemented differently from the mock. */
function modelStatus({state, createdAt, completedAt, successors}: ModelBatch, now: number): string {
  if (state === 'loading') return now - createdAt < 24 * 60 * 60 * 1000 ? 'loading' : 'abandoned';
  if (state !== 'completed') return state;
  // A reverted successor was active before.
  if (successors.some((one) => one.state !== 'failed' && now - one.completedAt >= 3_000))
    return 'inactive';
  return now - completedAt >= 3_000 ? 'active' : 'staging';
}

function modelSignal(one: ModelBatch, action: string, now: number): number {
  const status = modelStatus(one, now);
  if (action === 'COMPLETE') {
    if (one.wasCompleted && ['staging', 'active', 'failed'].includes(status)) return 200;
    if (status !== 'loading' || [...one.files.values()].some(({whole}) => !whole)) return 400;
    Object.assign(one, {
      state: [...one.files.values()].some(({code}) => code) ? 'failed' : 'completed',
      completedAt: now,
      wasCompleted: true,
    });
    if (
      one.predecessor &&
      !one.predecessor.isRemoved &&
      modelStatus(one.predecessor, now) === 'active'
    )
      one.predecessor.successors.push(one);
    return 200;
  }
  const allowed: Record<string, [string[], string]> = {
    ABORT: [['loading'], 'aborted'],
    FAIL: [['loading', 'staging'], 'failed'],
    REVERT: [['active'], 'inactive'],
  };
  const [from, to] = allowed[action] ?? [[], ''];
  if (!from.includes(status)) return 400;
  one.state = to;
  return 200;
}

function modelFinish(file: ModelFile | undefined): number {
  if (!file) return 404;
  if (file.whole) return 200;
  if (file.halves.some((times) => times !== 1)) return 400;
  file.whole = true;
  return 200;
}

/** Creates a batch, which may replace another one. The mock and the model have to agree on whether it can. */
async function create(
  client: Client,
  {owner, replaces}: Extract<Step, {kind: 'create'}>,
  model: ModelBatch[],
): Promise<void> {
  const now = client.clock.now;
  const predecessor = replaces === undefined ? undefined : model[replaces % model.length];
  if (
    predecessor &&
    (predecessor.isRemoved ||
      predecessor.owner !== owner ||
      modelStatus(predecessor, now) !== 'active')
  ) {
    const body = JSON.stringify({datasetId: DATASET, replay: {predecessors: [predecessor.id]}});
    expect((await client.send('POST', PATH, body, OWNERS[owner])).status).toBe(400);
    return;
  }
  const id = await client.create(
    predecessor ? {replay: {predecessors: [predecessor.id]}} : {},
    OWNERS[owner],
  );
  model.push({
    id,
    owner,
    state: 'loading',
    createdAt: now,
    completedAt: now,
    wasCompleted: false,
    isRemoved: false,
    files: new Map(),
    predecessor,
    successors: [],
  });
  const ofOwner = model.filter((one) => one.owner === owner);
  for (const one of ofOwner.slice(0, -MAXIMUM_BATCHES)) one.isRemoved = true;
}

/** The expected status of a step on a batch that the caller can see. Changes the model. */
function expectStatus(one: ModelBatch, asked: Asked, now: number): number {
  if (asked.kind === 'signal') return modelSignal(one, asked.action, now);
  if (asked.kind === 'look' || asked.kind === 'list') return 200;
  if (asked.kind === 'preview')
    return [...one.files.values()].some(({whole, code}) => whole && code === 'MOCK-FORMAT')
      ? 400
      : 200;
  const file = one.files.get(asked.name);
  if (asked.kind === 'inspect') return file ? 200 : 404;
  if (modelStatus(one, now) !== 'loading') return 400;
  if (asked.kind === 'finish') return modelFinish(file);
  if (asked.kind === 'part') {
    if (!file || file.whole) return file ? 400 : 404;
    file.halves[asked.half] += 1;
    return 200;
  }
  one.files.set(
    asked.name,
    asked.kind === 'start'
      ? {whole: false, halves: [0, 0]}
      : {whole: true, code: BODIES[asked.body][1], halves: [0, 0]},
  );
  return asked.kind === 'start' ? 201 : 200;
}

/** Sends the request of a step. @returns the operation and the response. */
async function ask({send}: Client, id: string, asked: Asked): Promise<[string, Response]> {
  const headers = OWNERS[asked.owner];
  switch (asked.kind) {
    case 'signal':
      return [
        'signalBatch',
        await send('POST', `${PATH}/${id}?action=${asked.action}`, null, headers),
      ];
    case 'look':
      return ['getBatch', await send('GET', `${CATALOG}/${id}`, null, headers)];
    case 'list':
      return ['listBatches', await send('GET', `${CATALOG}?limit=100`, null, headers)];
    case 'preview':
      return [
        'previewRows',
        await send('GET', `${PATH}/${id}/datasets/${DATASET}/preview`, null, headers),
      ];
    case 'upload':
      return [
        'uploadFile',
        await send('PUT', fileAt(id, asked.name), BODIES[asked.body][0], headers),
      ];
    case 'inspect':
      return ['inspectFile', await send('HEAD', fileAt(id, asked.name), null, headers)];
    case 'part': {
      const first = asked.half * HALVES[0].length;
      const range = `bytes ${first}-${first + HALVES[asked.half].length - 1}/${HALVES.join('').length}`;
      return [
        'uploadPart',
        await send('PATCH', fileAt(id, asked.name), HALVES[asked.half], {
          ...headers,
          'content-range': range,
        }),
      ];
    }
    default:
      return [
        'signalFile',
        await send(
          'POST',
          `${fileAt(id, asked.name)}?action=${asked.kind === 'start' ? 'INITIALIZE' : 'COMPLETE'}`,
          null,
          headers,
        ),
      ];
  }
}

/** Compares the status and errors of one batch with the model's. */
async function compare({send, clock}: Client, one: ModelBatch): Promise<void> {
  const response = await send('GET', `${CATALOG}/${one.id}`, null, OWNERS[one.owner]);
  const body = await readDescribed('getBatch', response);
  if (one.isRemoved) {
    expect(response.status).toBe(404);
    expect(body).toMatchObject({detail: expect.stringContaining('was discarded') as string});
    return;
  }
  const {status, errors} = (body as Record<string, {status?: string; errors?: {code: string}[]}>)[
    one.id
  ] ?? {status: 'missing'};
  expect(status).toBe(modelStatus(one, clock.now));
  expect(errors !== undefined).toBe(one.state === 'failed');
  const codes = [...one.files.values()].flatMap(({code}) => code ?? []);
  if (one.wasCompleted && one.state === 'failed' && codes.length > 0)
    expect(errors?.map(({code}) => code)).toEqual(codes);
}

/** Compares every batch and every list with the model. */
async function compareAll(client: Client, model: ModelBatch[]): Promise<void> {
  for (const one of model) await compare(client, one);
  for (const [index, headers] of OWNERS.entries()) {
    const path = `${CATALOG}?limit=100&orderBy=asc:created`;
    const listed = await readDescribed(
      'listBatches',
      await client.send('GET', path, null, headers),
    );
    const expected = model.filter(({owner, isRemoved}) => owner === index && !isRemoved);
    expect(Object.keys(listed as object)).toEqual(expected.map(({id}) => id));
  }
}

/** Takes a step that concerns a batch. @returns the operation and the status of the response. */
async function takeStep(client: Client, given: Asked, one: ModelBatch): Promise<string> {
  const asked = given.owner === OWN ? {...given, owner: one.owner} : given;
  const [operation, response] = await ask(client, one.id, asked);
  const isNonsense = asked.kind === 'signal' && asked.action === 'NONSENSE';
  const isHidden = asked.owner !== one.owner || one.isRemoved;
  const expected =
    isHidden && asked.kind !== 'list' && !isNonsense
      ? 404
      : expectStatus(one, asked, client.clock.now);
  expect(response.status, JSON.stringify(asked)).toBe(expected);
  await readDescribed(operation, response);
  return `${operation} ${response.status}`;
}

it('the mock follows the table of statuses, and responds as described, in any order of requests', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array<Step>(step, {minLength: 5, maxLength: 60}), async (steps) => {
      const texts = new Map<string, string>();
      const storage: TextStorage = {
        getItem: (key) => texts.get(key) ?? null,
        setItem: (key, text) => void texts.set(key, text),
      };
      let client = openClient(storage, NOW);
      const model: ModelBatch[] = [];
      for (const next of steps) {
        if (next.kind === 'wait') {
          client.clock.now += next.ms;
        } else if (next.kind === 'restart') {
          client.save();
          client = openClient(storage, client.clock.now);
        } else if (next.kind === 'create') {
          await create(client, next, model);
        } else {
          const one = model[next.batch % model.length];
          if (!one) continue;
          seen.add(await takeStep(client, next, one));
          if (one.isRemoved) seen.add('removed');
          if (next.kind === 'signal') seen.add(modelStatus(one, client.clock.now));
        }
      }
      await compareAll(client, model);
    }),
    {numRuns: 200, examples: [[EVERY_STATE], [REPLACED], [REMOVED]]},
  );
  // Makes sure that the property covers all of this; the examples guarantee it.
  for (const outcome of [
    'staging',
    'active',
    'failed',
    'aborted',
    'abandoned',
    'inactive',
    'removed',
    'uploadFile 200',
    'uploadPart 200',
    'signalFile 200',
    'previewRows 200',
    'signalFile 400',
  ])
    expect(seen).toContain(outcome);
}, 60_000);

it('every operation refuses a call without a token as described', async () => {
  const {send} = makeClient();
  for (const {id, method, path, server} of OPERATIONS.values()) {
    const at =
      new URL(server).pathname +
      path
        .replace('{BATCH_ID}', '0'.repeat(32))
        .replace('{DATASET_ID}', DATASET)
        .replace('{FILE_NAME}', 'a');
    const answer = await send(method, at, null, {authorization: undefined});
    expect(answer.status, id).toBe(403);
    await readDescribed(id, answer);
  }
});
