/**
 * Passes the chunks of a body to a function as they arrive.
 * @returns false, without reading on, when the body is longer than the maximum.
 * @throws when the client disconnects before the end.
 */
export async function readChunks(
  request: Request,
  maximum: number,
  onChunk: (chunk: Uint8Array<ArrayBuffer>) => void,
): Promise<boolean> {
  if (Number(request.headers.get('content-length')) > maximum) return false;
  // Firefox has no `Request.body`.
  const stream =
    request.body === undefined ? new Blob([await request.arrayBuffer()]).stream() : request.body;
  if (!stream) return true;
  const reader = stream.getReader();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > maximum) {
      // Not awaited, since the sender may never react.
      reader.cancel().catch(() => undefined);
      return false;
    }
    onChunk(next.value);
  }
  return true;
}

/**
 * Reads all bytes of a body.
 * @returns undefined when the body is longer than the maximum.
 * @throws when the client disconnects before the end.
 */
export async function readBytes(
  request: Request,
  maximum: number,
): Promise<ArrayBuffer | undefined> {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) <= maximum) {
    // Much faster in Node than a stream, and Node ends the body at its Content-Length.
    const bytes = await request.arrayBuffer();
    return bytes.byteLength > maximum ? undefined : bytes;
  }
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const isComplete = await readChunks(request, maximum, (chunk) => chunks.push(chunk));
  return isComplete ? new Blob(chunks).arrayBuffer() : undefined;
}
