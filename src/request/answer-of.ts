import type {ApiResponse, Operation} from '../openapi/types';
import {mediaTypeOf} from './answer-kind';

/** The described responses of a status: under the status, its class (`2XX`), or `default` (OpenAPI 3.1, 4.8.16). */
export function answersFor({responses}: Operation, status: number): ApiResponse[] {
  const same = (wanted: string): ApiResponse[] =>
    responses.filter((answer) => answer.status.toUpperCase() === wanted);
  const exact = same(String(status));
  if (exact.length > 0) return exact;
  const range = same(`${Math.floor(status / 100)}XX`);
  return range.length > 0 ? range : same('DEFAULT');
}

/** The response of a media type: the one with the most specific matching range (OpenAPI 3.1, 4.8.17). */
export function answerOfType(
  answers: readonly ApiResponse[],
  mediaType: string,
): ApiResponse | undefined {
  const [type] = mediaType.split('/');
  const find = (wanted: string) =>
    answers.find(
      (answer) => answer.mediaType !== undefined && mediaTypeOf(answer.mediaType) === wanted,
    );
  return find(mediaType) ?? find(`${type}/*`) ?? find('*/*');
}
