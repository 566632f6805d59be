import type {Read} from './body';
import {ownerOf, type Context, type PathValues} from './context';
import type {Call} from './http';
import {statusAt} from './states';
import type {Batch} from './store';

const MAXIMUM_NAME_BYTES = 255;

/** A value of the path without its percent signs; undefined when they do not make up UTF-8. */
function decode(value = ''): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** Finds the batch that a path names, among those of the caller's organisation and sandbox. @returns it, or a 404 that says why not. */
export function findBatch(
  call: Call,
  {BATCH_ID}: PathValues,
  {refuse, store}: Context,
): Read<Batch> {
  const id = decode(BATCH_ID) ?? '';
  const notFound = (detail: string): Read<Batch> => ({refusal: refuse('notFound', {detail})});
  if (!/^([0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/.test(id)) {
    return notFound(
      'The path does not name a batch: the id of a batch is made of 32 hexadecimal digits, or of 26 digits and capital letters',
    );
  }
  const found = store.find(ownerOf(call), id);
  if (found === 'gone')
    return notFound(
      `The batch ${id} was let go: the mock keeps a limited number of batches, and lets the oldest go first. Create a new one`,
    );
  if (found === undefined)
    return notFound(
      `There is no batch ${id} in this organisation and sandbox. Check the id, x-gw-ims-org-id and x-sandbox-name`,
    );
  return {value: store.get(found)};
}

/** Finds the batch, and checks that the path names its dataset. */
export function findInDataset(call: Call, values: PathValues, context: Context): Read<Batch> {
  const found = findBatch(call, values, context);
  if (found.refusal || decode(values.DATASET_ID) === found.value.dataset) return found;
  return {
    refusal: context.refuse('notFound', {
      detail: `The path names a dataset that the batch ${found.value.id} does not belong to. Its dataset is ${found.value.dataset}`,
    }),
  };
}

/** Finds the batch of a file that is to be changed: only a batch that is loading takes files. */
export function findLoading(call: Call, values: PathValues, context: Context): Read<Batch> {
  const found = findInDataset(call, values, context);
  if (found.refusal) return found;
  const {status} = statusAt(found.value, context.now());
  if (status === 'loading') return found;
  return {
    refusal: context.refuse('malformedBody', {
      detail: `The batch ${found.value.id} is ${status} and takes no more files. Create a new batch for them`,
    }),
  };
}

function nameMistake(name: string | undefined): string | undefined {
  if (name === undefined)
    return 'its percent signs do not make up UTF-8. Write a percent sign itself as %25';
  if (name === '') return 'it is empty';
  if (/\p{Cc}/u.test(name)) return 'it holds a control character';
  if (new TextEncoder().encode(name).byteLength > MAXIMUM_NAME_BYTES)
    return `it is longer than ${MAXIMUM_NAME_BYTES} bytes`;
  const climbing = name.split(/[/\\]/).find((segment) => ['.', '..'].includes(segment));
  if (climbing !== undefined) return `it has "${climbing}" alone between slashes or at an end`;
  return name.split('/').includes('')
    ? 'it begins or ends with a slash, or holds two in a row'
    : undefined;
}

/** Reads the file name of a path; it may hold slashes, also written as `%2F`. @returns it, or a 400 that says what is wrong with it. */
export function readFileName({FILE_NAME}: PathValues, {refuse}: Context): Read<string> {
  const name = decode(FILE_NAME);
  const mistake = nameMistake(name);
  if (mistake === undefined && name !== undefined) return {value: name};
  return {
    refusal: refuse('malformedBody', {detail: `The name of the file is not valid: ${mistake}`}),
  };
}
