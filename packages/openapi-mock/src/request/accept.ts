import {mediaTypeEssence} from '@batchwise/openapi/http';
import {mediaTypeFit} from '@batchwise/openapi/http/media-types';
import type {ApiResponse} from '@batchwise/openapi/operation';

/** A media type or range with its parameters, and its weight. */
type Range = {type: string; quality: number};

function parseAccept(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    if (mediaTypeEssence(part) === '') return [];
    const quality = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1] ?? 1);
    const type = part.replace(/;\s*q\s*=.*/is, '').trim();
    return [{type, quality: Number.isFinite(quality) ? quality : 1}];
  });
}

/** How exactly a range names a media type. A described range, such as `image/*`, is named by every type in it. */
const precision = (range: string, type: string): number =>
  Math.max(mediaTypeFit(range, type), mediaTypeFit(type, range));

type Rating = {precision: number; quality: number};

function rate(type: string, ranges: readonly Range[]): Rating {
  let best: Rating = {precision: 0, quality: 0};
  for (const range of ranges) {
    const own = precision(range.type, type);
    if (own > best.precision) best = {precision: own, quality: range.quality};
  }
  return best;
}

/** The media types that ranges usually stand for. */
const USUAL: Readonly<Record<string, string>> = {
  text: 'text/plain',
  image: 'image/png',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  font: 'font/woff2',
};

/** Replaces a range of the description by a media type that can be sent. */
function concreteType(described: string, ranges: readonly Range[], isText: boolean): string {
  if (!described.includes('*')) return described;
  const asked = ranges.find(({type}) => !type.includes('*') && mediaTypeFit(described, type) > 0);
  if (asked) return asked.type;
  const [main = ''] = described.split('/');
  if (Object.hasOwn(USUAL, main)) return USUAL[main] ?? described;
  return isText && main === '*' ? 'text/plain' : 'application/json';
}

/** A described response, and the media type in which it is sent. */
export type Negotiated = {response: ApiResponse; mediaType: string};

/**
 * Chooses among the media types of a response by `Accept` (RFC 9110, 12.5.1); of equal ones, the
 * first of the description.
 * @returns undefined where the caller accepts none of them.
 */
export function negotiate(
  candidates: readonly ApiResponse[],
  accept: string | null,
): Negotiated | undefined {
  const ranges = parseAccept(accept || '*/*');
  let best: (Rating & {response: ApiResponse; essence: string}) | undefined;
  for (const response of candidates) {
    const essence = mediaTypeEssence(response.mediaType);
    const rating = rate(response.mediaType ?? '', ranges);
    // Media types that differ only by parameters are told apart by those that the caller names.
    const isCloser =
      essence === best?.essence &&
      rating.quality === best.quality &&
      rating.precision > best.precision;
    if (rating.quality > (best?.quality ?? 0) || isCloser) best = {...rating, response, essence};
  }
  if (!best) return undefined;
  const {mediaType = '', schema} = best.response;
  return {
    response: best.response,
    mediaType: concreteType(mediaType, ranges, schema?.type === 'string'),
  };
}
