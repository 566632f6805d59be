import {mediaTypeEssence} from './media-type.ts';

/** Parameters that tell how a body is written; they do not tell media types apart. */
const ENCODING = new Set(['charset', 'boundary', 'q']);

function parametersOf(mediaType: string): Map<string, string> {
  const pairs = mediaType.matchAll(/;\s*([^\s=;"]+)\s*=\s*("(?:\\.|[^"\\])*"|[^\s;]*)/g);
  return new Map(
    [...pairs].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value,
    ]),
  );
}

function essenceFit(range: string, essence: string): number {
  if (range === essence) return 3;
  if (range === '*/*' || range === '*') return 1;
  return range.endsWith('/*') && essence.startsWith(range.slice(0, -1)) ? 2 : 0;
}

/**
 * Tells how well a media type or range such as `text/*` fits a media type. Parameters that both
 * have must be equal (RFC 9110, 8.3.1); the more, the better.
 * @returns 0 where it does not fit.
 */
export function mediaTypeFit(range: string, mediaType: string): number {
  const fit = essenceFit(mediaTypeEssence(range), mediaTypeEssence(mediaType));
  if (fit === 0) return 0;
  const given = parametersOf(mediaType);
  let shared = 0;
  for (const [name, value] of parametersOf(range)) {
    const other = given.get(name);
    if (other === value) shared += 1;
    else if (other === undefined || ENCODING.has(name)) shared -= 1;
    else return 0;
  }
  // Media types have far fewer parameters.
  return fit + shared / 100;
}

/** Returns the entry whose media type or range fits a media type best; undefined without one. */
export function bestOfType<T extends {mediaType?: string}>(
  entries: readonly T[],
  mediaType: string,
): T | undefined {
  let best: {entry: T; fit: number} | undefined;
  for (const entry of entries) {
    const fit = mediaTypeFit(entry.mediaType ?? '', mediaType);
    if (fit > (best?.fit ?? 0)) best = {entry, fit};
  }
  return best?.entry;
}
