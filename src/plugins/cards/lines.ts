type Room = {
  /** How wide a text is, and how wide a line may be. */
  width: (text: string) => number;
  most: number;
};

/** Breaks a text into lines at its spaces; undefined when a single word is wider than a line. */
export function breakLines(text: string, {width, most}: Room): string[] | undefined {
  const space = width(' ');
  const lines: string[] = [];
  let used = Infinity;
  for (const word of text.trim().split(/\s+/)) {
    const own = width(word);
    if (own > most) return undefined;
    const longer = used + space + own;
    if (longer <= most) lines.push(`${lines.pop()} ${word}`);
    else lines.push(word);
    used = longer <= most ? longer : own;
  }
  return lines;
}

/** The longest beginning of a text that is narrow enough, with `…` where something is left out. */
export function cutToFit(text: string, {width, most}: Room): string {
  if (width(text) <= most) return text;
  const letters = [...text];
  while (letters.length > 0 && width(`${letters.join('').trimEnd()}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
