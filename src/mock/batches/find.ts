import {ownerOf, type Api, type PathValues} from '../context';
import type {Result} from '../http/problem';
import {formatNumber} from '../number';
import type {Batch} from '../store/batch';
import {MAXIMUM_BATCHES} from '../store/store';
import {statusAt} from './status';

/** Why a batch no longer exists, as part of a sentence. */
export const WHY_REMOVED = `was discarded. The mock keeps the newest ${formatNumber(MAXIMUM_BATCHES)} batches per organisation and sandbox, or fewer if their files are large`;

/** Decodes a path parameter. @returns undefined when it is not valid percent-encoded UTF-8. */
export function decodeValue(value = ''): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** Finds the batch of a path among those of the caller. @returns it, or a 404 that explains why not. */
export function findBatch(
  request: Request,
  {BATCH_ID}: PathValues,
  {problem, store}: Api,
): Result<Readonly<Batch>> {
  const id = decodeValue(BATCH_ID) ?? '';
  const notFound = (detail: string): {problem: Response} => ({
    problem: problem('notFound', {detail}),
  });
  if (!/^([0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/.test(id)) {
    return notFound(
      'The path does not contain a valid batch ID. A batch ID has 32 hexadecimal digits, or 26 digits and capital letters.',
    );
  }
  const batch = store.find(ownerOf(request), id);
  if (batch === 'removed') return notFound(`The batch ${id} ${WHY_REMOVED}. Create a new batch.`);
  if (batch === undefined) {
    return notFound(
      `The batch ${id} does not exist in this organisation and sandbox. Check the batch ID, x-gw-ims-org-id and x-sandbox-name.`,
    );
  }
  return {value: batch};
}

/** Finds the batch of a path and checks that the path names its dataset. */
export function findInDataset(
  request: Request,
  values: PathValues,
  api: Api,
): Result<Readonly<Batch>> {
  const found = findBatch(request, values, api);
  if (found.problem) return found;
  const {id, dataset} = found.value;
  if (decodeValue(values.DATASET_ID) === dataset) return found;
  const detail = `The batch ${id} does not belong to the dataset in the path. Use its dataset, ${dataset}.`;
  return {problem: api.problem('notFound', {detail})};
}

/** Finds the batch of a file to be changed, which has to be loading. */
export function findLoading(
  request: Request,
  values: PathValues,
  api: Api,
): Result<Readonly<Batch>> {
  const found = findInDataset(request, values, api);
  if (found.problem) return found;
  const {status} = statusAt(found.value, api.now());
  if (status === 'loading') return found;
  const detail = `The batch ${found.value.id} is ${status} and does not accept files. Create a new batch.`;
  return {problem: api.problem('malformedBody', {detail})};
}
