/** A placeholder in a skeleton: an API component with its attributes, or the target of a link as written. */
export type Open = {component: string; attributes: Record<string, string>} | {link: string};

/** Characters of the private use area (Unicode 16.0, section 23.5), which no page has. */
const [BEGIN, END] = ['\uE000', '\uE001'];
const MARKS = new RegExp(`${BEGIN}([^${END}]*)${END}`, 'g');

export const mark = (open: Open): string => BEGIN + JSON.stringify(open) + END;

/** The prefix of the further lines of a block: the sign of a quote stays, the sign of a list becomes white space. */
export const furtherLines = (before: string): string => before.replace(/[^>\s]/g, ' ');

/** Adds a prefix to each line except the first. Empty lines get no trailing white space. */
export const indent = (text: string, prefix: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line : (prefix + line).trimEnd()))
    .join('\n');

/** Removes the prefix that `furtherLines` describes from each line except the first. */
export const outdent = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line, index) =>
      index === 0 ? line : line.slice(/^[>\s]*/.exec(line.slice(0, width))?.[0].length ?? 0),
    )
    .join('\n');

/** Fills in the placeholders. Text of several lines stays inside its list or quote. */
export function fillIn(skeleton: string, write: (open: Open) => string): string {
  return skeleton.replace(MARKS, (_all, json: string, offset: number) => {
    const before = skeleton.slice(skeleton.lastIndexOf('\n', offset - 1) + 1, offset);
    const open = JSON.parse(json) as Open;
    return 'link' in open ? write(open) : indent(write(open), furtherLines(before));
  });
}
