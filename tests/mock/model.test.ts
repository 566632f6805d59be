import fc from 'fast-check';
import {expect, it} from 'vitest';
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
import {createSessionStore, type TextStorage} from '../../src/mock/store/session-store';
import {operationIds} from '../../src/openapi/operation/find-operations';
import {readOperation} from '../../src/openapi/operation/read-operations';
import type {Json, Operation} from '../../src/openapi/types';
import {checkValue} from '../../src/openapi/validate/validate';

const OPERATIONS = new Map(operationIds(document).map((id) => [id, readOperation(document, id)]));
const OWNERS = [
  {'x-gw-ims-org-id': 'one', 'x-sandbox-name': 'prod'},
  {'x-gw-ims-org-id': 'one', 'x-sandbox-name': 'dev'},
  {'x-gw-ims-org-id': 'two', 'x-sandbox-name': 'prod'},
];

/** What the model remembers of a file: whether it is whole, whether it is good, and of a started one, which of its two halves came how often. */
type ModelFile = {whole: boolean; code?: string; halves: [number, number]};
type ModelBatch = {
  id: string;
  owner: number;
  state: string;
  createdAt: number;
  completedAt: number;
  wasCompleted: boolean;
  files: Map<string, ModelFile>;
  /** The batch that it was made to replace. */
  predecessor?: ModelBatch;
  /** Completed batches that replace this one when they are active. */
  successors: ModelBatch[];
};

/** One type for each kind, so that a comparison of the kind tells them apart. */
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
/** Stands for the owner of the batch, who calls more often than others do. */
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
/** A sequence that comes through every state, since random ones may miss some. */
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

/** A mock whose state goes on in the next one, as it does from page to page. */
function openClient(storage: TextStorage, now: number): Client & {save: () => void} {
  const {store, save} = createSessionStore(() => storage, 'mock');
  const client = makeClient({store, limits: false, onError: (error) => expect.fail(String(error))});
  client.clock.now = now;
  return {...client, save};
}

/** Checks that the description knows an answer of that status and media type, and that the body fits it. */
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

/** The table of states, once more and in other words than the mock's. */
function modelStatus({state, createdAt, completedAt, successors}: ModelBatch, now: number): string {
  if (state === 'loading') return now - createdAt < 24 * 60 * 60 * 1000 ? 'loading' : 'abandoned';
  if (state !== 'completed') return state;
  // A successor that was reverted has been active before.
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
    if (one.predecessor && modelStatus(one.predecessor, now) === 'active')
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

/** Creates a batch, in place of another one if asked to: the mock and the model have to agree on whether that is possible. */
async function create(
  client: Client,
  {owner, replaces}: Extract<Step, {kind: 'create'}>,
  model: ModelBatch[],
): Promise<void> {
  const now = client.clock.now;
  const predecessor = replaces === undefined ? undefined : model[replaces % model.length];
  if (predecessor && (predecessor.owner !== owner || modelStatus(predecessor, now) !== 'active')) {
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
    files: new Map(),
    predecessor,
    successors: [],
  });
}

/** What the model answers to a step on a batch that the caller can see; it changes the model. */
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

/** Asks the mock what a step asks. @returns the operation and its answer. */
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

/** Looks up every batch, and compares its status and errors with the model's. */
async function compareAll({send, clock}: Client, model: ModelBatch[]): Promise<void> {
  for (const one of model) {
    const body = (await readDescribed(
      'getBatch',
      await send('GET', `${CATALOG}/${one.id}`, null, OWNERS[one.owner]),
    )) as Record<string, Record<string, Json>>;
    expect(body[one.id].status).toBe(modelStatus(one, clock.now));
    expect('errors' in body[one.id]).toBe(one.state === 'failed');
    const codes = [...one.files.values()].flatMap(({code}) => code ?? []);
    if (one.wasCompleted && one.state === 'failed' && codes.length > 0)
      expect((body[one.id].errors as {code: string}[]).map(({code}) => code)).toEqual(codes);
  }
  for (const [index, headers] of OWNERS.entries()) {
    const listed = await readDescribed(
      'listBatches',
      await send('GET', `${CATALOG}?limit=100&orderBy=asc:created`, null, headers),
    );
    expect(Object.keys(listed as object)).toEqual(
      model.filter((one) => one.owner === index).map(({id}) => id),
    );
  }
}

it('the mock does what the table of states says, and answers as described, in any order of calls', async () => {
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
        let asked = next;
        if (asked.kind === 'wait') {
          client.clock.now += asked.ms;
        } else if (asked.kind === 'restart') {
          client.save();
          client = openClient(storage, client.clock.now);
        } else if (asked.kind === 'create') {
          await create(client, asked, model);
        } else if (model.length > 0) {
          const one = model[asked.batch % model.length];
          if (asked.owner === OWN) asked = {...asked, owner: one.owner};
          const [operation, answer] = await ask(client, one.id, asked);
          const isNonsense = asked.kind === 'signal' && asked.action === 'NONSENSE';
          const isForeign = asked.owner !== one.owner && asked.kind !== 'list' && !isNonsense;
          expect(answer.status, JSON.stringify(asked)).toBe(
            isForeign ? 404 : expectStatus(one, asked, client.clock.now),
          );
          await readDescribed(operation, answer);
          seen.add(`${operation} ${answer.status}`);
          if (asked.kind === 'signal') seen.add(modelStatus(one, client.clock.now));
        }
      }
      await compareAll(client, model);
    }),
    {numRuns: 200, examples: [[EVERY_STATE], [REPLACED]]},
  );
  // The property would say little if it never came so far; the first sequence makes sure of it.
  for (const what of [
    'staging',
    'active',
    'failed',
    'aborted',
    'abandoned',
    'inactive',
    'uploadFile 200',
    'uploadPart 200',
    'signalFile 200',
    'previewRows 200',
    'signalFile 400',
  ])
    expect(seen).toContain(what);
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
