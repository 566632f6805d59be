import type {Operation} from '../../operation/types.ts';
import type {HttpRequest} from '../../request/types.ts';
import type {ParsedCurl} from '../curl/parse-curl.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads data without a media type as JSON, if it is JSON and the operation takes JSON: curl would send it as a form,
 * which few who leave out the header mean.
 * @returns the request with the media type of the operation; undefined where nothing is to be changed.
 */
export function assumeJson(
  {request, assumesForm}: ParsedCurl,
  {body, otherBodies = []}: Operation,
): HttpRequest | undefined {
  const json = [body, ...otherBodies].find((one) => one?.kind === 'json');
  if (!request || !assumesForm || !json) return undefined;
  if (typeof request.body !== 'string' || !isJson(request.body)) return undefined;
  const others = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  return {...request, headers: [...others, ['content-type', json.mediaType]]};
}
