/** The Levenshtein distance of two texts: how many characters to insert, delete or replace. */
function distance(one: string, other: string): number {
  let above = Array.from({length: other.length + 1}, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}

/** Long lists and names are not compared, since a request must stay cheap. */
const MOST_NAMES = 2_000;
const LONGEST = 200;

/** Returns the names that are most like a wanted one, the nearest first. */
export function nearest(wanted: string, names: readonly string[], count = 3): string[] {
  const text = wanted.toLowerCase().slice(0, LONGEST);
  return [...new Set(names)]
    .slice(0, MOST_NAMES)
    .map((name) => ({name, far: distance(text, name.toLowerCase().slice(0, LONGEST))}))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({name}) => name);
}
