import type {Operation} from '../openapi/types';
import type {Read} from './body';
import type {Context} from './context';
import {STAGING_MS, statusAt} from './states';
import type {Batch, Owner, Store} from './store';

/** Which earlier batches a new one replaces, as its creator says. */
export type Replay = {predecessors?: string[]; predecessorsByExternalId?: string[]};

/** Finds the batches that a new batch of that dataset replaces, or says which of them cannot be replaced. */
export type FindPredecessors = (
  replay: Replay,
  owner: Owner,
  dataset: string,
  now: number,
) => Read<number[]>;

/** The ids that the examples of the description name: they may be sent as they are, and stand for a batch of long ago. */
function exampleIds({body}: Operation): Set<string> {
  const replays = (body?.examples ?? []).map(
    ({text}) => (JSON.parse(text) as {replay?: Replay}).replay,
  );
  return new Set(replays.flatMap((replay) => replay?.predecessors ?? []));
}

/** Makes the search for predecessors. Only active batches of the same owner and dataset can be replaced. */
export function createFindPredecessors(
  operation: Operation,
  {refuse, store}: Context,
): FindPredecessors {
  const examples = exampleIds(operation);

  const whyNot = (number: number, dataset: string, now: number): string | undefined => {
    const batch = store.get(number);
    const {status} = statusAt(batch, now);
    if (batch.dataset !== dataset)
      return `the batch ${batch.id} belongs to the dataset ${batch.dataset}. Name a batch of the same dataset`;
    return status === 'active'
      ? undefined
      : `the batch ${batch.id} is ${status}, and only an active batch can be replaced`;
  };

  const byId = (id: string, owner: Owner): number[] | string => {
    const found = store.find(owner, id);
    if (found === 'gone')
      return `the batch ${id} was let go: the mock keeps a limited number of batches. Name a later one`;
    return found === undefined
      ? `there is no batch ${JSON.stringify(id)} in this organisation and sandbox`
      : [found];
  };

  const byExternalId = (externalId: string, owner: Owner): number[] | string => {
    const found = store.findExternal(owner, externalId);
    return found.length > 0
      ? found
      : `no batch in this organisation and sandbox has the external ID ${JSON.stringify(externalId)}`;
  };

  return ({predecessors = [], predecessorsByExternalId = []}, owner, dataset, now) => {
    const named = [
      ...predecessors.map((id, index) => ({
        at: `/replay/predecessors/${index}`,
        found: examples.has(id) && store.find(owner, id) === undefined ? [] : byId(id, owner),
      })),
      ...predecessorsByExternalId.map((id, index) => ({
        at: `/replay/predecessorsByExternalId/${index}`,
        found: byExternalId(id, owner),
      })),
    ];
    const numbers = new Set<number>();
    for (const {at, found} of named) {
      const mistake =
        typeof found === 'string'
          ? found
          : found.map((number) => whyNot(number, dataset, now)).find((why) => why !== undefined);
      if (mistake !== undefined)
        return {
          refusal: refuse('malformedBody', {
            detail: `The request body is not valid: ${at}: ${mistake}`,
          }),
        };
      for (const number of found as number[]) numbers.add(number);
    }
    return {value: [...numbers]};
  };
}

/** The predecessors of a batch that was completed just now become inactive in the moment when it becomes active. */
export function replacePredecessors({number}: Batch, now: number, store: Store): void {
  const at = now + STAGING_MS;
  for (const earlier of store.side(number).extras.replaces ?? []) {
    if (!store.isKept(earlier) || statusAt(store.get(earlier), now).status !== 'active') continue;
    store.change(earlier, {
      replacedBy: [...(store.side(earlier).extras.replacedBy ?? []), {number, at}],
    });
  }
}

/** A batch that fails before it is active replaces nothing. */
export function leavePredecessors({number}: Batch, store: Store): void {
  for (const earlier of store.side(number).extras.replaces ?? []) {
    const {replacedBy} = store.isKept(earlier) ? store.side(earlier).extras : {};
    if (replacedBy)
      store.change(earlier, {replacedBy: replacedBy.filter((one) => one.number !== number)});
  }
}
