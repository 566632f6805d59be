import {fileNameOf} from '@batchwise/openapi/response/file-name';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {ReceivedBody} from '@batchwise/openapi/response';

/** The name of a body without one of its own, by its media type. */
function usualName({mediaType, kind}: ReceivedBody): string {
  const extension = /^[\w.]+\/(?:[\w.-]+\+)?([a-z0-9]{1,5})$/.exec(mediaType)?.[1];
  return `response.${extension ?? (kind === 'binary' ? 'bin' : 'txt')}`;
}

/** Saves the body as a file. Its type keeps the browser from opening it as a page of this site. */
export function download(headers: ReceivedResponse['headers'], body: ReceivedBody): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([body.blob()], {type: 'application/octet-stream'}));
  link.download = fileNameOf(headers) ?? usualName(body);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
