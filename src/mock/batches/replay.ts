import type {RequestBody} from '@batchwise/openapi/operation';
import type {Api} from '../context';
import type {Result} from '../http/problem';
import type {Batch, Owner} from '../store/batch';
import type {Store} from '../store/store';
import {WHY_REMOVED} from './find';
import {STAGING_MS, statusAt} from './status';

/** The earlier batches that a new one replaces, as its creator names them. */
export type Replay = {predecessors?: string[]; predecessorsByExternalId?: string[]};

/** Readers may send the examples of a body unchanged, so their predecessors are not looked up. */
export function readExamplePredecessors({examples}: RequestBody): ReadonlySet<string> {
  const bodies = examples.map(({text}) => JSON.parse(text) as {replay?: Replay});
  return new Set(bodies.flatMap(({replay}) => replay?.predecessors ?? []));
}

function explainUnfit(
  {id, ...batch}: Readonly<Batch>,
  dataset: string,
  now: number,
): string | undefined {
  if (batch.dataset !== dataset)
    return `the batch ${id} belongs to the dataset ${batch.dataset}. Use a batch of the same dataset.`;
  const {status} = statusAt(batch, now);
  if (status === 'active') return undefined;
  return `the batch ${id} is ${status}. Only active batches can be replaced.`;
}

/** @returns the batches, or a sentence that says what is wrong with the id. */
function findById(
  owner: Owner,
  id: string,
  {store, examplePredecessors}: Api,
): Readonly<Batch>[] | string {
  if (examplePredecessors.has(id)) return [];
  const batch = store.find(owner, id);
  if (batch === 'removed') return `the batch ${id} ${WHY_REMOVED}. Use a newer batch.`;
  if (batch) return [batch];
  return `the batch ${JSON.stringify(id)} does not exist in this organisation and sandbox. Check the ID.`;
}

function findByExternalId(
  owner: Owner,
  externalId: string,
  {store}: Api,
): Readonly<Batch>[] | string {
  const found = store.list(owner).filter((batch) => batch.externalId === externalId);
  if (found.length > 0) return found;
  return `no batch in this organisation and sandbox has the external ID ${JSON.stringify(externalId)}. Check the external ID.`;
}

/**
 * Finds the batches that a new batch of a dataset replaces. Only active batches of the same owner and
 * dataset can be replaced.
 * @returns their ids, or a 400 that names the first mistake.
 */
export function findPredecessors(
  {predecessors = [], predecessorsByExternalId = []}: Replay,
  owner: Owner,
  dataset: string,
  now: number,
  api: Api,
): Result<string[]> {
  const searches = [
    ...predecessors.map((id, index) => ({
      pointer: `/replay/predecessors/${index}`,
      found: findById(owner, id, api),
    })),
    ...predecessorsByExternalId.map((externalId, index) => ({
      pointer: `/replay/predecessorsByExternalId/${index}`,
      found: findByExternalId(owner, externalId, api),
    })),
  ];
  const ids = new Set<string>();
  for (const {pointer, found} of searches) {
    const mistake =
      typeof found === 'string'
        ? found
        : found.map((batch) => explainUnfit(batch, dataset, now)).find((text) => text);
    if (mistake !== undefined) {
      const detail = `The request body is not valid: ${pointer}: ${mistake}`;
      return {problem: api.problem('malformedBody', {detail})};
    }
    if (typeof found !== 'string') found.forEach(({id}) => ids.add(id));
  }
  return {value: [...ids]};
}

/** The predecessors that the store still has. */
function predecessorsOf({owner, replaces}: Readonly<Batch>, store: Store): Readonly<Batch>[] {
  return replaces.flatMap((id) => {
    const batch = store.find(owner, id);
    return batch && batch !== 'removed' ? [batch] : [];
  });
}

/** Makes the predecessors of a batch that was just completed inactive as soon as it becomes active. */
export function replacePredecessors(batch: Readonly<Batch>, now: number, store: Store): void {
  for (const predecessor of predecessorsOf(batch, store)) {
    if (statusAt(predecessor, now).status !== 'active') continue;
    const replacedBy = [...(predecessor.replacedBy ?? []), {id: batch.id, at: now + STAGING_MS}];
    store.update(predecessor.id, {replacedBy});
  }
}

/** Undoes {@link replacePredecessors} for a batch that fails before it becomes active. */
export function releasePredecessors(batch: Readonly<Batch>, store: Store): void {
  for (const {id, replacedBy} of predecessorsOf(batch, store)) {
    if (replacedBy) store.update(id, {replacedBy: replacedBy.filter((one) => one.id !== batch.id)});
  }
}
