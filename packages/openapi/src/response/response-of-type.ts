import {bestOfType} from '../http/match-media-type.ts';
import type {ApiResponse} from '../operation/types.ts';

/** The response of a media type: the one with the most specific matching range (OpenAPI 3.1, 4.8.17). */
export const responseOfType = (
  responses: readonly ApiResponse[],
  mediaType: string,
): ApiResponse | undefined => bestOfType(responses, mediaType);
