import {translate} from '@docusaurus/Translate';
import {formatJson} from '@batchwise/openapi/json';
import type {HttpRequest} from '@batchwise/openapi/request';
import type {HistoryEntry} from './entries.ts';

function bodyText({body}: HttpRequest): string {
  if (body === undefined) return '';
  if (typeof body === 'string') return formatJson(body) ?? body;
  if (body instanceof File) return body.name;
  return body
    .map((part) => `${part.name}: ${'file' in part ? part.file.name : part.text}`)
    .join('\n');
}

/** A request as text: request line, headers, body. */
export function requestText({request}: HistoryEntry): string {
  const {method, url, headers} = request;
  return [
    `${method} ${url}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    bodyText(request),
  ]
    .join('\n')
    .trimEnd();
}

/** The body of a response as text, JSON formatted; or the reason why it is not stored. */
export function responseText({body, outcome}: HistoryEntry): string {
  if (outcome.kind !== 'response') return '';
  if (body === undefined)
    return translate({
      id: 'tryIt.history.notKept',
      message: '(This body is not kept, because it is not text or is too large.)',
      description: 'In the history, in place of the body of a response',
    });
  return formatJson(body) ?? body;
}
