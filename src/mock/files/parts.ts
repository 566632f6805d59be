import {findLoading} from '../batches/find';
import {createStreamCheck, type StreamCheck} from '../content/stream-check';
import type {Api, ApiHandler, PathValues} from '../context';
import {behindGateway} from '../http/gateway';
import {checkMediaType} from '../http/json-body';
import {emptyResponse, jsonResponse, type CreateProblem, type Result} from '../http/problem';
import {readQuery} from '../http/query';
import {formatNumber} from '../number';
import type {Batch} from '../store/batch';
import {findGaps, formatRanges, type Range} from './byte-ranges';
import {readFileName} from './file-name';
import {receiveBytes} from './receive';
import {addPart, MAXIMUM_PARTS, startFile, type StartedFile} from './stored-file';
import {
  batchTooLarge,
  bytesLeft,
  checkFileCount,
  createWholeFile,
  fileNotFound,
  fileTooLarge,
} from './upload';

const MAXIMUM_LISTED_RANGES = 20;

type ContentRange = {range: Range; total: number; length: number};

function readContentRange({headers}: Request, problem: CreateProblem): Result<ContentRange> {
  const text = headers.get('content-range') ?? '';
  const [, ...numbers] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(text) ?? [];
  const [first = 0, last = 0, total = 0] = numbers.map(Number);
  if (first <= last && last < total)
    return {value: {range: [first, last], total, length: last - first + 1}};
  return {
    problem: problem('malformedBody', {
      detail:
        'The header Content-Range is not valid. Use bytes FIRST-LAST/TOTAL; bytes are counted from 0, and LAST is less than TOTAL.',
    }),
  };
}

type FoundFile = {batch: Readonly<Batch>; file: StartedFile};

/** Finds the file of a path, if it can take a part of a file with this total length. */
function findStarted(
  request: Request,
  values: PathValues,
  name: string,
  total: number,
  api: Api,
): Result<FoundFile> {
  const found = findLoading(request, values, api);
  if (found.problem) return found;
  const batch = found.value;
  const file = batch.files.get(name);
  const malformed = (detail: string): Result<FoundFile> => ({
    problem: api.problem('malformedBody', {detail}),
  });
  if (!file) return {problem: fileNotFound(name, api)};
  if (file.kind === 'whole')
    return malformed(
      `The file ${name} is already complete. Start the upload again with action=INITIALIZE before you send parts.`,
    );
  if (file.total !== undefined && file.total !== total)
    return malformed(
      `The total size of the file ${name} is ${formatNumber(file.total)} bytes in an earlier part, but ${formatNumber(total)} in this part. Start the upload again with action=INITIALIZE.`,
    );
  if (file.parts >= MAXIMUM_PARTS)
    return malformed(
      `The file ${name} already has ${formatNumber(MAXIMUM_PARTS)} parts. Start the upload again with larger parts.`,
    );
  return {value: {batch, file}};
}

/** The check of a file whose parts arrive in order; `next` is the first byte that it has not read. */
type Progress = {check: StreamCheck; next: number; isBusy: boolean};

/**
 * The checks of unfinished files. If parts arrive in another order, or the page was reloaded in between,
 * only the stored beginning and end of the file are checked.
 */
const checks = new WeakMap<StartedFile, Progress>();

/** The check that continues with this part, if there is one. */
function progressAt({batch, file}: FoundFile, name: string, first: number): Progress | undefined {
  if (file.parts === 0 && !checks.has(file)) {
    const check = createStreamCheck(name, batch.inputFormat);
    checks.set(file, {check, next: 0, isBusy: false});
  }
  const progress = checks.get(file);
  return progress && !progress.isBusy && progress.next === first ? progress : undefined;
}

/** `PATCH …/files/{FILE_NAME}`: 200 with the size of the part. */
export const uploadPart: ApiHandler = behindGateway(
  async (request, {operation, encodedParams, state: api}) => {
    const {problem, limits, store} = api;
    const mediaType = operation.body?.mediaType ?? '';
    const name = readFileName(request, encodedParams, problem);
    if (name.problem) return name.problem;
    const wrongType = checkMediaType(request, mediaType, problem);
    if (wrongType) return wrongType;
    const contentRange = readContentRange(request, problem);
    if (contentRange.problem) return contentRange.problem;
    const {range, total, length} = contentRange.value;
    const before = findStarted(request, encodedParams, name.value, total, api);
    if (before.problem) return before.problem;
    if (length > limits.partBytes) return fileTooLarge('The part', limits.partBytes, api);
    if (total > bytesLeft(before.value.batch, name.value, api)) return batchTooLarge(api);
    const progress = progressAt(before.value, name.value, range[0]);
    // Stays busy when the part is rejected, since the check cannot undo what it has read.
    if (progress) progress.isBusy = true;
    const received = await receiveBytes(request, length, (bytes) => progress?.check.write(bytes));
    if ('failed' in received || received.sample.size !== length) {
      const isLonger = 'failed' in received && received.failed === 'tooLarge';
      return problem('malformedBody', {
        detail: `The part is ${isLonger ? 'longer' : 'shorter'} than the ${formatNumber(length)} bytes of its Content-Range. Correct the header or the body.`,
      });
    }
    // Other requests may have ended the batch or started the file again during the upload.
    const after = findStarted(request, encodedParams, name.value, total, api);
    if (after.problem) return after.problem;
    const {batch, file} = after.value;
    if (progress) Object.assign(progress, {next: range[1] + 1, isBusy: false});
    const extended = addPart(file, {range, total, sample: received.sample});
    const carried = checks.get(file);
    if (carried) checks.set(extended, carried);
    store.putFile(batch.id, name.value, extended);
    return jsonResponse(200, {name: name.value, sizeInBytes: length}, operation.accept);
  },
);

function findMistake(name: string, {total, ranges, overlaps}: StartedFile): string | undefined {
  if (total === undefined)
    return `No part of the file ${name} was received. Send its parts with PATCH, then complete the file.`;
  const gaps = findGaps(ranges, total);
  if (gaps.length > 0)
    return `The file ${name} has ${formatNumber(total)} bytes, but these were not received: ${formatRanges(gaps, MAXIMUM_LISTED_RANGES)}. Send them, then complete the file.`;
  if (overlaps.length > 0)
    return `These bytes of the file ${name} were received more than once: ${formatRanges(overlaps, MAXIMUM_LISTED_RANGES)}. Start the upload again with action=INITIALIZE, and send each byte once.`;
  return undefined;
}

function completeFile(batch: Readonly<Batch>, name: string, api: Api): Response {
  const file = batch.files.get(name);
  if (!file) return fileNotFound(name, api);
  if (file.kind === 'whole') return emptyResponse(200);
  const mistake = findMistake(name, file);
  if (mistake) return api.problem('malformedBody', {detail: mistake});
  const progress = checks.get(file);
  const check = progress?.next === file.total ? progress?.check : undefined;
  api.store.putFile(batch.id, name, createWholeFile(file, name, batch, check));
  return emptyResponse(200);
}

/** `POST …/files/{FILE_NAME}`: INITIALIZE starts a large file (201), COMPLETE finishes it (200). */
export const signalFile: ApiHandler = behindGateway(
  (request, {operation, encodedParams, state: api}) => {
    const {problem, store} = api;
    const query = readQuery(request, operation, problem);
    if (query.problem) return query.problem;
    const name = readFileName(request, encodedParams, problem);
    if (name.problem) return name.problem;
    const found = findLoading(request, encodedParams, api);
    if (found.problem) return found.problem;
    if (query.value.action === 'COMPLETE') return completeFile(found.value, name.value, api);
    const tooMany = checkFileCount(found.value, name.value, api);
    if (tooMany) return tooMany;
    store.putFile(found.value.id, name.value, startFile());
    return emptyResponse(201);
  },
);
