/** The Levenshtein distance of two words: how many letters to insert, delete or replace. */
export function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Returns the names that are most like a mistyped one, the nearest first; in any letter case. */
export function nearestNames(wanted: string, names: readonly string[], most = 5): string[] {
  const typed = wanted.toLowerCase();
  const rank = (name: string): number => {
    const known = name.toLowerCase();
    if (typed !== '' && known.includes(typed)) return 0;
    return distance(typed, known) / Math.max(typed.length, known.length, 1);
  };
  return names
    .map((name) => ({name, far: rank(name)}))
    .sort((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({name}) => name);
}
