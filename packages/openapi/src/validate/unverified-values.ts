import type {Json} from '../operation/types.ts';

/** Deeper than real bodies, and well within the depth that a recursive validator can handle. */
const DEEP = 500;

/**
 * One value within another, linked upwards so that a deep value does not need a long path at each
 * level.
 */
type Place = {value: Json; key: string; above: Place | undefined; depth: number};

function pathOf(place: Place | undefined): string[] {
  const path: string[] = [];
  for (let at = place; at?.above; at = at.above) path.push(at.key);
  return path.reverse();
}

/** Returns the first place that passes a test, breadth first and without recursion. */
function findPlace(value: Json, test: (place: Place) => boolean): Place | undefined {
  const level: Place[] = [{value, key: '', above: undefined, depth: 0}];
  // The list grows while it is iterated.
  for (const place of level) {
    if (test(place)) return place;
    if (typeof place.value !== 'object' || place.value === null) continue;
    for (const [key, child] of Object.entries(place.value))
      level.push({value: child, key, above: place, depth: place.depth + 1});
  }
  return undefined;
}

/**
 * Explains why the validator threw on a value: `lone-surrogate` for half a character in a name
 * (with its path), `too-deep`, `too-long` for a text that a pattern would take too long to reject, `too-many` for more violations than the engine accepts as arguments,
 * else the error's message.
 */
export function whyUnverified(value: Json, error: unknown): {path: string[]; expected: string} {
  const half =
    error instanceof URIError ? findPlace(value, ({key}) => /\p{Surrogate}/u.test(key)) : undefined;
  if (half) return {path: pathOf(half), expected: 'lone-surrogate'};
  // The value tells, since engines throw different errors when the stack overflows.
  if (findPlace(value, ({depth}) => depth > DEEP)) return {path: [], expected: 'too-deep'};
  if (error instanceof RangeError) return {path: [], expected: 'too-many'};
  return {path: [], expected: error instanceof Error ? error.message : String(error)};
}
