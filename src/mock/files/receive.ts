import {readChunks} from '@batchwise/openapi-mock/http';
import {EMPTY_SAMPLE, HEAD_BYTES, TAIL_BYTES, type Sample} from './stored-file';

/** The outcome of an upload. `disconnected` means that the client closed the connection early. */
export type Received = {sample: Sample} | {failed: 'tooLarge' | 'disconnected'};

function concatenate(bytes: Uint8Array, chunk: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.byteLength + chunk.byteLength);
  joined.set(bytes);
  joined.set(chunk, bytes.byteLength);
  return joined;
}

function addChunk({size, head, tail}: Sample, chunk: Uint8Array): Sample {
  const missing = HEAD_BYTES - head.byteLength;
  return {
    size: size + chunk.byteLength,
    head: missing > 0 ? concatenate(head, chunk.subarray(0, missing)) : head,
    tail: concatenate(tail, chunk.subarray(-TAIL_BYTES)).slice(-TAIL_BYTES),
  };
}

/** Keeps the same of a whole file as {@link receiveBytes}. */
export const sampleOf = (bytes: Uint8Array): Sample => addChunk(EMPTY_SAMPLE, bytes);

/**
 * Receives the bytes of a file and keeps only their number, their beginning and their end.
 * @param maximum reading stops beyond this number of bytes.
 * @param onBytes is called with each chunk.
 */
export async function receiveBytes(
  request: Request,
  maximum: number,
  onBytes: (bytes: Uint8Array) => void,
): Promise<Received> {
  let sample = EMPTY_SAMPLE;
  try {
    const isComplete = await readChunks(request, maximum, (chunk) => {
      sample = addChunk(sample, chunk);
      onBytes(chunk);
    });
    return isComplete ? {sample} : {failed: 'tooLarge'};
  } catch {
    return {failed: 'disconnected'};
  }
}
