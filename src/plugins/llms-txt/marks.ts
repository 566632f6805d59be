/** What a skeleton leaves open: a component of the API by its attributes, or a link by its target as it was written. */
export type Open = {component: string; attributes: Record<string, string>} | {link: string};

/** Letters of the private use area (Unicode 16.0, 23.5), which no page has. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const MARKS = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'g');

export const mark = (open: Open): string => BEGIN + JSON.stringify(open) + END;

/** What stands before each further line of something that begins there: a quote stays one, the sign of a list becomes white space. */
export const furtherLines = (before: string): string => before.replace(/[^>\s]/g, ' ');

/** Puts the same before each line but the first; an empty line gets no white space at its end. */
export const indent = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line : (prefix + line).trimEnd()))
    .join('\n');

/** Takes as much from the beginning of each line but the first as `furtherLines` puts there. */
export const outdent = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0 ? line : line.slice(/^[>\s]*/.exec(line.slice(0, width))?.[0].length ?? 0),
    )
    .join('\n');

/** Writes what was left open. Texts of several lines stay inside the list or the quote that they stand in. */
export function fillIn(skeleton: string, write: (open: Open) => string): string {
  return skeleton.replace(MARKS, (_all, json: string, offset: number) => {
    const before = skeleton.slice(skeleton.lastIndexOf('\n', offset - 1) + 1, offset);
    const open = JSON.parse(json) as Open;
    return 'link' in open ? write(open) : indent(write(open), furtherLines(before));
  });
}
