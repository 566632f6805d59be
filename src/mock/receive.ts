import {HEAD_BYTES, TAIL_BYTES, type Sample} from './file';
import type {Call} from './http';

/** What became of a body. `broken` means that its sender hung up. */
export type Received = {sample: Sample} | {failed: 'tooLarge' | 'broken'};

function append(bytes: Uint8Array, chunk: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.byteLength + chunk.byteLength);
  joined.set(bytes);
  joined.set(chunk, bytes.byteLength);
  return joined;
}

/** Goes on with a sample. Whole chunks are never kept. */
function addChunk({size, head, tail}: Sample, chunk: Uint8Array): Sample {
  const room = HEAD_BYTES - head.byteLength;
  return {
    size: size + chunk.byteLength,
    head: room > 0 ? append(head, chunk.subarray(0, room)) : head,
    tail: append(tail, chunk.subarray(-TAIL_BYTES)).slice(-TAIL_BYTES),
  };
}

async function receiveStream(
  stream: ReadableStream<Uint8Array>,
  maximum: number,
  onBytes: (bytes: Uint8Array) => void,
): Promise<Received> {
  const reader = stream.getReader();
  let sample: Sample = {size: 0, head: new Uint8Array(), tail: new Uint8Array()};
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    sample = addChunk(sample, next.value);
    if (sample.size > maximum) {
      // Not awaited: the sender may never react, and the answer does not depend on it.
      reader.cancel().catch(() => undefined);
      return {failed: 'tooLarge'};
    }
    onBytes(next.value);
  }
  return {sample};
}

/**
 * Receives the bytes of a file, however many, and keeps only their number, their beginning and their end.
 * @param maximum the most bytes that are taken; reading stops beyond it, whatever Content-Length says.
 * @param onBytes sees all of them as they come.
 */
export async function receiveBytes(
  call: Call,
  maximum: number,
  onBytes: (bytes: Uint8Array) => void,
): Promise<Received> {
  if (Number(call.headers.get('content-length')) > maximum) return {failed: 'tooLarge'};
  try {
    // Firefox has no `Request.body`. There the bytes are in memory already.
    const stream =
      call.body === undefined ? new Blob([await call.arrayBuffer()]).stream() : call.body;
    return await receiveStream(stream ?? new Blob().stream(), maximum, onBytes);
  } catch {
    return {failed: 'broken'};
  }
}
