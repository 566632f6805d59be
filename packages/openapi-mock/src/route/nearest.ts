import {nearestNames} from '@batchwise/openapi/finding';

/** Long lists and names are not compared, since a request must stay cheap. */
const MOST_NAMES = 2_000;
const LONGEST = 200;

/** Returns the names that are most like a wanted one, the nearest first. */
export function nearest(wanted: string, names: readonly string[], count = 3): string[] {
  const short = [...new Set(names)].filter(({length}) => length <= LONGEST);
  return nearestNames(wanted.slice(0, LONGEST), short.slice(0, MOST_NAMES), count);
}
