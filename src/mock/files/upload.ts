import {findInDataset, findLoading} from '../batches/find';
import {checkContent} from '../content/rows';
import {createStreamCheck, type StreamCheck} from '../content/stream-check';
import type {Api, ApiHandler} from '../context';
import {behindGateway} from '../http/gateway';
import {checkMediaType} from '../http/json-body';
import {emptyResponse} from '../http/problem';
import {formatNumber} from '../number';
import type {Batch} from '../store/batch';
import {formatRanges, type Range} from './byte-ranges';
import {readFileName} from './file-name';
import {receiveBytes} from './receive';
import type {Sample, StoredFile, WholeFile} from './stored-file';

/** Node's client accepts headers of at most 16 KB. */
const MAXIMUM_LISTED_RANGES = 200;

/**
 * Checks received bytes and makes a complete file of them.
 * @param check has read all of the file, not just the stored part.
 */
export function createWholeFile(
  {size, head, tail}: Sample,
  name: string,
  {inputFormat}: Readonly<Batch>,
  check?: StreamCheck,
): WholeFile {
  // The check of the stored beginning comes first, since its errors are more precise.
  const error = checkContent({size, head, tail}, name, inputFormat) ?? check?.end();
  return {kind: 'whole', size, head, tail, ...(error && {error})};
}

/** The bytes that may be added to a batch, apart from the file of that name. */
export function bytesLeft({files}: Readonly<Batch>, name: string, {limits}: Api): number {
  let used = 0;
  for (const [other, {size}] of files) used += other === name ? 0 : size;
  return limits.batchBytes - used;
}

/** Checks that a batch may have one more file. */
export function checkFileCount(
  {files}: Readonly<Batch>,
  name: string,
  {problem, limits}: Api,
): Response | undefined {
  if (files.has(name) || files.size < limits.batchFiles) return undefined;
  return problem('malformedBody', {
    detail: `The batch already has ${formatNumber(limits.batchFiles)} files, the maximum. Upload the other files to another batch.`,
  });
}

export const batchTooLarge = ({problem, limits}: Api): Response =>
  problem('bodyTooLarge', {
    detail: `With this file, the batch would exceed ${formatNumber(limits.batchBytes)} bytes. Upload the file to another batch.`,
  });

export const fileTooLarge = (what: string, maximum: number, {problem}: Api): Response =>
  problem('bodyTooLarge', {
    detail: `${what} is larger than ${formatNumber(maximum)} bytes. Upload the file in smaller parts.`,
  });

export const fileNotFound = (name: string, {problem}: Api): Response =>
  problem('notFound', {
    detail: `The batch has no file ${name}. Upload the file, or start a large upload with action=INITIALIZE.`,
  });

/** `PUT …/files/{FILE_NAME}`: 200 when the file is in the batch. */
export const uploadFile: ApiHandler = behindGateway(
  async (request, {operation, encodedParams, state: api}) => {
    const {problem, store, limits} = api;
    const mediaType = operation.body?.mediaType ?? '';
    const name = readFileName(request, encodedParams, problem);
    if (name.problem) return name.problem;
    const wrongType = checkMediaType(request, mediaType, problem);
    if (wrongType) return wrongType;
    const before = findLoading(request, encodedParams, api);
    if (before.problem) return before.problem;
    const tooMany = checkFileCount(before.value, name.value, api);
    if (tooMany) return tooMany;
    const left = bytesLeft(before.value, name.value, api);
    const check = createStreamCheck(name.value, before.value.inputFormat);
    const received = await receiveBytes(request, Math.min(limits.fileBytes, left), check.write);
    if ('failed' in received) {
      if (received.failed === 'tooLarge')
        return left < limits.fileBytes
          ? batchTooLarge(api)
          : fileTooLarge('The file', limits.fileBytes, api);
      return problem('malformedBody', {
        detail: 'The upload ended before the whole file was received. Upload the file again.',
      });
    }
    // Other requests may have ended or filled the batch during the upload.
    const after = findLoading(request, encodedParams, api);
    if (after.problem) return after.problem;
    const filled = checkFileCount(after.value, name.value, api);
    if (filled) return filled;
    if (received.sample.size > bytesLeft(after.value, name.value, api)) return batchTooLarge(api);
    const file = createWholeFile(received.sample, name.value, after.value, check);
    store.putFile(after.value.id, name.value, file);
    return emptyResponse(200);
  },
);

function receivedRanges(file: StoredFile): Range[] {
  if (file.kind === 'started') return file.ranges;
  return file.size > 0 ? [[0, file.size - 1]] : [];
}

/** `HEAD …/files/{FILE_NAME}`: 200, with a `Range` that lists the received bytes, if any. */
export const inspectFile: ApiHandler = behindGateway((request, {encodedParams, state: api}) => {
  const name = readFileName(request, encodedParams, api.problem);
  if (name.problem) return name.problem;
  const found = findInDataset(request, encodedParams, api);
  if (found.problem) return found.problem;
  const file = found.value.files.get(name.value);
  if (!file) return fileNotFound(name.value, api);
  const ranges = formatRanges(receivedRanges(file), MAXIMUM_LISTED_RANGES);
  return emptyResponse(200, ranges === '' ? {} : {range: `bytes=${ranges}`});
});
