/** Where a text begins and ends in its line. */
export type Range = [number, number];

/** Lines that say how a diagram looks, or where a click leads. */
const FIXED = /^\s*(?:style|classDef|class|linkStyle|click|callback|%%)/;
const FLOWCHART = /^\s*(?:flowchart|graph)\b/;
const NOTE = /^\s*note\s+(?:left|right)\s+of\s+[^:]+$/i;
const END_NOTE = /^\s*end\s+note\s*$/i;

/** Lines whose label is one group: sections, participants, states, slices. */
const LINES = [
  /^\s*(?:title|section|alt|else|opt|loop|par|and|critical|option|break|pie(?:\s+showData)?\s+title)\s+(.*\S)/d,
  /^\s*(?:create\s+)?(?:participant|actor)\s+\S+\s+as\s+(.*\S)/d,
  /^\s*state\s+"([^"]*)"\s+as\s/d,
  /^\s*"([^"]+)"\s*:\s*[\d.]+\s*$/d,
  /^\s*subgraph\s+[\w-]+\s*\[\s*"?([^\]"]+)"?\s*\]/d,
  /^\s*subgraph\s+(.*\S\s+\S.*\S)/d,
];
const AFTER_COLON = /:\s+(.*\S)/d;
/** Nodes and decisions, and the texts of arrows. */
const INLINE = [
  /\[+[(/\\]?"?([^\]"[(]+?)"?[)/\\]?\]+/dg,
  /\(+\[?"?([^)"([]+?)"?\]?\)+/dg,
  /\{+"?([^}"{]+?)"?\}+/dg,
  /(?<=\w)>"?([^\]"]+?)"?\]/dg,
  /\|"?([^|"]+?)"?\|/dg,
  /--\s+([^->|\s][^>|]*?)\s+--/dg,
  /==\s+([^=>|\s][^>|]*?)\s+==/dg,
  /-\.\s+([^.>|\s][^>|]*?)\s+\.-/dg,
];

function inlineLabels(line: string): Range[] {
  const found = INLINE.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({indices}) => (indices?.[1] ? [indices[1]] : [])),
  ).sort(([one], [other]) => one - other);
  return found.filter(([start], at) => start >= (found[at - 1]?.[1] ?? 0));
}

function labelsIn(line: string, isFlowchart: boolean): Range[] {
  if (FIXED.test(line)) return [];
  for (const pattern of LINES) {
    const label = pattern.exec(line)?.indices?.[1];
    if (label) return [label];
  }
  const label = isFlowchart ? undefined : AFTER_COLON.exec(line)?.indices?.[1];
  return label ? [label] : inlineLabels(line);
}

/** The lines of front matter and directives, which set how a diagram is drawn. */
function settingsIn(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  const first = lines.findIndex((line) => line.trim() !== '');
  let end: RegExp | undefined;
  lines.forEach((line, at) => {
    if (end) {
      found.add(at);
      if (end.test(line)) end = undefined;
    } else if (at === first && line.trim() === '---') {
      found.add(at);
      end = /^\s*---\s*$/;
    } else if (/%%\{(?!.*\}%%)/.test(line)) {
      found.add(at);
      end = /\}%%/;
    }
  });
  return found;
}

/** The labels of a Mermaid diagram, for each of its lines. */
export function diagramLabels(lines: readonly string[]): Range[][] {
  const isFlowchart = lines.some((line) => FLOWCHART.test(line));
  const settings = settingsIn(lines);
  let isNote = false;
  return lines.map((line, at) => {
    if (settings.has(at)) return [];
    if (isNote && !END_NOTE.test(line)) {
      const words = /\S(?:.*\S)?/d.exec(line)?.indices?.[0];
      return words ? [words] : [];
    }
    isNote = NOTE.test(line);
    return isNote || END_NOTE.test(line) ? [] : labelsIn(line, isFlowchart);
  });
}

/** A directive within a label would set how the diagram is drawn, and HTML could load something. */
const isPlain = (label: string): boolean =>
  !/%%|<(?!br\s*\/?>)|#(?:lt|\d+|x[\da-f]+);/i.test(label);

/** Lines that set the looks or lead somewhere, and labels with HTML or settings. */
const SETTING =
  /^\s*(?:style|classDef|linkStyle|click|callback|links?|href)\b|%%\{|<(?!br\s*\/?>)\w|#(?:lt|\d+|x[\da-f]+);/i;

/** The parts of a diagram that may load or run something: front matter, directives, styles, clicks and HTML. */
export function diagramSettings(text: string): string[] {
  const lines = text.split('\n');
  const settings = settingsIn(lines);
  return lines.filter((line, at) => settings.has(at) || SETTING.test(line));
}

/** The lines of a diagram without its labels. */
export function withoutLabels(lines: readonly string[]): string[] {
  const labels = diagramLabels(lines);
  return lines.map((line, at) => {
    let [rest, from] = ['', 0];
    for (const [start, end] of labels[at] ?? []) {
      if (!isPlain(line.slice(start, end))) continue;
      rest += `${line.slice(from, start)}\u0000`;
      from = end;
    }
    return rest + line.slice(from);
  });
}
