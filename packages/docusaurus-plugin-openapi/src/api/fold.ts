/** A text of up to so many characters is shown whole. */
const SHORT = 200;

/**
 * Cuts a long text in two: at its first blank line, behind its last sentence that is short enough, or else between
 * two words. Code in backticks is not cut.
 * @returns the part to show, and the rest, which is empty for a short text.
 */
export function foldAt(text: string): [first: string, rest: string] {
  if (text.length <= SHORT) return [text, ''];
  const ends = [...text.slice(0, SHORT + 1).matchAll(/\n\s*\n|(?<=[.!?])\s|\s/g)].filter(
    ({index}) => text.slice(0, index).split('`').length % 2 === 1,
  );
  const blank = ends.find(([space]) => space.includes('\n\n'));
  const sentence = ends.filter(({index}) => /[.!?]$/.test(text.slice(0, index))).at(-1);
  const at = (blank ?? sentence ?? ends.at(-1))?.index;
  return at === undefined || at === 0
    ? [text, '']
    : [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
}
