import type {Operation} from '../openapi/types';
import {findInDataset, findLoading, readFileName} from './access';
import {checkMediaType} from './body';
import {checkContent, type InputFormat} from './content';
import type {Context, Handle} from './context';
import type {Sample, StoredFile, WholeFile} from './file';
import {respond, type Answer} from './http';
import {formatRanges} from './ranges';
import {receiveBytes} from './receive';
import {createScan, type Scan} from './scan';
import type {Batch, Store} from './store';

/** Node's client takes headers of 16 KB at most. */
const SHOWN_RANGES = 200;

/** The file of that name, undefined when it was neither uploaded nor started. */
export const fileOf = ({number}: Batch, name: string, store: Store): StoredFile | undefined =>
  store.side(number).files?.get(name);

export const formatOf = ({format}: Batch): InputFormat => JSON.parse(format) as InputFormat;

/** Makes a file of what was received, and checks it at once, so that the batch can tell at its end. A scan saw all of it. */
export function makeWhole(
  {size, head, tail}: Sample,
  name: string,
  batch: Batch,
  scan?: Scan,
): WholeFile {
  // The kept beginning comes first: its mistakes can be shown where they stand.
  const error = checkContent({size, head, tail}, name, formatOf(batch)) ?? scan?.end();
  return {kind: 'whole', size, head, tail, ...(error ? {error} : {})};
}

/** How many bytes the batch has room for besides this file. */
export function roomBeside({number}: Batch, name: string, {store, limits}: Context): number {
  if (limits.batchBytes === Infinity) return Infinity;
  let used = 0;
  for (const [other, {size}] of store.side(number).files ?? []) used += other === name ? 0 : size;
  return limits.batchBytes - used;
}

/** Refuses a new file when the batch has as many as it may have. */
export function checkCount(
  {number}: Batch,
  name: string,
  {refuse, store, limits}: Context,
): Answer | undefined {
  const files = store.side(number).files;
  if (!files || files.has(name) || files.size < limits.batchFiles) return undefined;
  return refuse('malformedBody', {
    detail: `The batch holds ${limits.batchFiles} files already, and cannot take more. Put the others into another batch`,
  });
}

/** Says that a file is larger than it may be, or larger than its batch has room for. */
export function refuseSize(
  room: number,
  maximum: number,
  what: string,
  {refuse, limits}: Context,
): Answer {
  if (room < maximum)
    return refuse('bodyTooLarge', {
      detail: `With this file the batch would hold more than ${limits.batchBytes} bytes. Put it into another batch`,
    });
  return refuse('bodyTooLarge', {
    detail: `${what} is larger than ${maximum} bytes. Send the file in parts that are smaller`,
  });
}

/** Makes the handler of `PUT …/files/{FILE_NAME}`: 200 when the file is in the batch. */
export function uploadFile(operation: Operation, context: Context): Handle {
  const {refuse, store, limits} = context;
  return async (call, values) => {
    const name = readFileName(values, context);
    if (name.refusal) return name.refusal;
    const wrongType = checkMediaType(call.headers, operation.body?.mediaType ?? '', refuse);
    if (wrongType) return wrongType;
    const before = findLoading(call, values, context);
    if (before.refusal) return before.refusal;
    const tooMany = checkCount(before.value, name.value, context);
    if (tooMany) return tooMany;
    const room = roomBeside(before.value, name.value, context);
    const scan = createScan(name.value, formatOf(before.value));
    const received = await receiveBytes(call, Math.min(limits.fileBytes, room), scan.write);
    if ('failed' in received) {
      if (received.failed === 'tooLarge')
        return refuseSize(room, limits.fileBytes, 'The file', context);
      return refuse('malformedBody', {
        detail: 'The file ended before all of it was received. Send it again',
      });
    }
    // While the bytes came in, others may have ended the batch or filled it.
    const after = findLoading(call, values, context);
    if (after.refusal) return after.refusal;
    const filled = checkCount(after.value, name.value, context);
    if (filled) return filled;
    if (received.sample.size > roomBeside(after.value, name.value, context))
      return refuseSize(0, 1, 'The file', context);
    store.putFile(
      after.value.number,
      name.value,
      makeWhole(received.sample, name.value, after.value, scan),
    );
    return respond(200);
  };
}

/** Refuses a call for a file that the batch does not have. */
export const refuseUnknown = (name: string, {refuse}: Context): Answer =>
  refuse('notFound', {
    detail: `The batch has no file ${name}. Upload it, or start it with action=INITIALIZE`,
  });

/** Makes the handler of `HEAD …/files/{FILE_NAME}`: 200 with a `Range` that lists what arrived; without it when nothing did. */
export function inspectFile(_operation: Operation, context: Context): Handle {
  return (call, values) => {
    const name = readFileName(values, context);
    if (name.refusal) return name.refusal;
    const found = findInDataset(call, values, context);
    if (found.refusal) return found.refusal;
    const file = fileOf(found.value, name.value, context.store);
    if (!file) return refuseUnknown(name.value, context);
    const ranges =
      file.kind === 'started' ? file.ranges : file.size > 0 ? [[0, file.size - 1] as const] : [];
    return respond(
      200,
      ranges.length > 0 ? {range: `bytes=${formatRanges(ranges, SHOWN_RANGES)}`} : {},
    );
  };
}
