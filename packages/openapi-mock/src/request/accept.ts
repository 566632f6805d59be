import {mediaTypeEssence} from '@batchwise/openapi/http';
import type {ApiResponse} from '@batchwise/openapi/operation';

type Range = {type: string; quality: number};

function parseAccept(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const type = mediaTypeEssence(part);
    if (type === '') return [];
    const quality = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1] ?? 1);
    return [{type, quality: Number.isFinite(quality) ? quality : 1}];
  });
}

/** How exactly a range names a media type: 3 for itself, 2 for `text/*`, 1 for all; 0 for no match. */
function precision(range: string, type: string): number {
  if (range === type) return 3;
  if (range === '*/*' || range === '*') return 1;
  const [main = '', sub] = range.split('/');
  return sub === '*' && type.startsWith(`${main}/`) ? 2 : 0;
}

function qualityOf(type: string, ranges: readonly Range[]): number {
  let best = {precision: 0, quality: 0};
  for (const range of ranges) {
    // A described range, such as `image/*`, is matched by every type in it.
    const own = Math.max(precision(range.type, type), precision(type, range.type));
    if (own > best.precision) best = {precision: own, quality: range.quality};
  }
  return best.quality;
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
  const asked = ranges.find(
    ({type}) => !type.includes('*') && precision(mediaTypeEssence(described), type) > 0,
  );
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
  let best: {response: ApiResponse; quality: number} | undefined;
  for (const response of candidates) {
    const quality = qualityOf(mediaTypeEssence(response.mediaType), ranges);
    if (quality > (best?.quality ?? 0)) best = {response, quality};
  }
  if (!best) return undefined;
  const {mediaType = '', schema} = best.response;
  return {
    response: best.response,
    mediaType: concreteType(mediaType, ranges, schema?.type === 'string'),
  };
}
