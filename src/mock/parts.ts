import type {Operation} from '../openapi/types';
import {findLoading, readFileName} from './access';
import {checkMediaType, type Read} from './body';
import type {Context, Handle} from './context';
import {addPart, MAXIMUM_PARTS, startFile, type StartedFile} from './file';
import {
  checkCount,
  fileOf,
  formatOf,
  makeWhole,
  refuseSize,
  refuseUnknown,
  roomBeside,
} from './files';
import {respond, respondJson, type Answer, type Call} from './http';
import type {Refuse} from './problem';
import {findGaps, formatRanges, type Range} from './ranges';
import {receiveBytes} from './receive';
import {createScan, type Scan} from './scan';
import {readQuery} from './query';
import type {Batch} from './store';

const SHOWN_RANGES = 20;

type ContentRange = {range: Range; total: number; length: number};

function readContentRange(call: Call, refuse: Refuse): Read<ContentRange> {
  const text = call.headers.get('content-range') ?? '';
  const [, ...numbers] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(text) ?? [];
  const [first = 0, last = 0, total = 0] = numbers.map(Number);
  if (first <= last && last < total)
    return {value: {range: [first, last], total, length: last - first + 1}};
  return {
    refusal: refuse('malformedBody', {
      detail:
        'The header Content-Range is not valid: it has to be bytes FIRST-LAST/TOTAL, in numbers counted from 0, with LAST below TOTAL',
    }),
  };
}

/** Why a file does not take this part now; undefined when it does. */
function checkStarted(
  batch: Batch,
  name: string,
  {total}: ContentRange,
  context: Context,
): {file: StartedFile; refusal?: undefined} | {refusal: Answer} {
  const file = fileOf(batch, name, context.store);
  const refuse = (detail: string): {refusal: Answer} => ({
    refusal: context.refuse('malformedBody', {detail}),
  });
  if (!file) return {refusal: refuseUnknown(name, context)};
  if (file.kind === 'whole')
    return refuse(
      `The file ${name} is finished. Start it anew with action=INITIALIZE before you send parts`,
    );
  if (file.total !== undefined && file.total !== total)
    return refuse(
      `An earlier part said that the file ${name} is ${file.total} bytes long, this one says ${total}. Start it anew with action=INITIALIZE`,
    );
  if (file.parts >= MAXIMUM_PARTS)
    return refuse(
      `The file ${name} has ${MAXIMUM_PARTS} parts already. Start it anew with larger parts`,
    );
  return {file};
}

function findStarted(
  call: Call,
  values: Parameters<Handle>[1],
  name: string,
  range: ContentRange,
  context: Context,
): {batch: Batch; file: StartedFile; refusal?: undefined} | {refusal: Answer} {
  const found = findLoading(call, values, context);
  if (found.refusal) return found;
  const started = checkStarted(found.value, name, range, context);
  return started.refusal ? started : {batch: found.value, file: started.file};
}

/** The check of a file whose parts come one after the other: `next` is the first byte that it has not seen. */
type Progress = {scan: Scan; next: number; isBusy: boolean};

/**
 * The checks under way. They live as long as the process: of a file whose parts came in another order, or that was
 * begun before a restart, only what is kept is checked.
 */
const scans = new WeakMap<StartedFile, Progress>();

/** The check that this part goes on with. */
function progressOf(
  file: StartedFile,
  name: string,
  batch: Batch,
  first: number,
): Progress | undefined {
  if (file.parts === 0 && !scans.has(file))
    scans.set(file, {scan: createScan(name, formatOf(batch)), next: 0, isBusy: false});
  const progress = scans.get(file);
  return progress && !progress.isBusy && progress.next === first ? progress : undefined;
}

/** Makes the handler of `PATCH …/files/{FILE_NAME}`: 200 with the size of the part. Gaps and overlaps are found at the end only. */
export function uploadPart(operation: Operation, context: Context): Handle {
  const {refuse, limits} = context;
  return async (call, values) => {
    const name = readFileName(values, context);
    if (name.refusal) return name.refusal;
    const wrongType = checkMediaType(call.headers, operation.body?.mediaType ?? '', refuse);
    if (wrongType) return wrongType;
    const asked = readContentRange(call, refuse);
    if (asked.refusal) return asked.refusal;
    const {range, total, length} = asked.value;
    const before = findStarted(call, values, name.value, asked.value, context);
    if (before.refusal) return before.refusal;
    if (length > limits.partBytes)
      return refuseSize(Infinity, limits.partBytes, 'The part', context);
    if (total > roomBeside(before.batch, name.value, context))
      return refuseSize(0, 1, 'The file', context);
    const progress = progressOf(before.file, name.value, before.batch, range[0]);
    // Left so when the part is refused: half a part cannot be taken back.
    if (progress) progress.isBusy = true;
    const received = await receiveBytes(call, length, (bytes) => progress?.scan.write(bytes));
    const size =
      'sample' in received ? received.sample.size : received.failed === 'tooLarge' ? length + 1 : 0;
    if (!('sample' in received) || size !== length) {
      return refuse('malformedBody', {
        detail: `The part is ${size > length ? 'longer' : 'shorter'} than its Content-Range says, which is ${length} bytes. Make the two agree`,
      });
    }
    // While the bytes came in, others may have ended the batch or started the file anew.
    const after = findStarted(call, values, name.value, asked.value, context);
    if (after.refusal) return after.refusal;
    if (progress) Object.assign(progress, {next: range[1] + 1, isBusy: false});
    const file = addPart(after.file, {range, total, sample: received.sample});
    const carried = scans.get(after.file);
    if (carried) scans.set(file, carried);
    context.store.putFile(after.batch.number, name.value, file);
    return respondJson(200, {name: name.value, sizeInBytes: length}, operation.accept);
  };
}

function mistakeIn(name: string, {total, ranges, overlaps}: StartedFile): string | undefined {
  if (total === undefined)
    return `No part of the file ${name} has arrived. Send its parts with PATCH, then finish it`;
  const gaps = findGaps(ranges, total);
  if (gaps.length > 0)
    return `The file ${name} is ${total} bytes long, but these bytes have not arrived: ${formatRanges(gaps, SHOWN_RANGES)}. Send them, then finish the file`;
  if (overlaps.length > 0)
    return `These bytes of the file ${name} arrived more than once: ${formatRanges(overlaps, SHOWN_RANGES)}. Start it anew with action=INITIALIZE, and send each byte once`;
  return undefined;
}

function finish(batch: Batch, name: string, context: Context): Answer {
  const file = fileOf(batch, name, context.store);
  if (!file) return refuseUnknown(name, context);
  if (file.kind === 'whole') return respond(200);
  const mistake = mistakeIn(name, file);
  if (mistake) return context.refuse('malformedBody', {detail: mistake});
  const progress = scans.get(file);
  const scan = progress?.next === file.total ? progress?.scan : undefined;
  context.store.putFile(batch.number, name, makeWhole(file, name, batch, scan));
  return respond(200);
}

/** Makes the handler of `POST …/files/{FILE_NAME}`: INITIALIZE starts a large file (201), COMPLETE puts it into the batch (200). */
export function signalFile(operation: Operation, context: Context): Handle {
  return (call, values) => {
    const query = readQuery(call, operation, context.refuse);
    if (query.refusal) return query.refusal;
    const name = readFileName(values, context);
    if (name.refusal) return name.refusal;
    const found = findLoading(call, values, context);
    if (found.refusal) return found.refusal;
    if (query.value.action === 'COMPLETE') return finish(found.value, name.value, context);
    const tooMany = checkCount(found.value, name.value, context);
    if (tooMany) return tooMany;
    context.store.putFile(found.value.number, name.value, startFile());
    return respond(201);
  };
}
