/** The first words of a text, on one line. */
export function excerpt(text: string, length = 48): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
