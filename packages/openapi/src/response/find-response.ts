import type {ApiResponse, Operation} from '../operation/types.ts';

/** The described responses of a status: under the status, its class (`2XX`), or `default` (OpenAPI 3.1, 4.8.16). */
export function responsesFor({responses}: Operation, status: number): ApiResponse[] {
  const same = (wanted: string): ApiResponse[] =>
    responses.filter(({status: described}) => described.toUpperCase() === wanted);
  const exact = same(String(status));
  if (exact.length > 0) return exact;
  const range = same(`${Math.floor(status / 100)}XX`);
  return range.length > 0 ? range : same('DEFAULT');
}
