/** A problem in a file, for people and machines; plain data, so that many can be told at once. */
export type Finding = {
  /** The file, relative to the project's root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** A short name of the rule that is broken: `overlay-target`. */
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  /** How to mend it. */
  hint: string;
};

/** One finding in the form that terminals and editors make clickable. */
export function formatFinding({
  file,
  line,
  column,
  rule,
  severity,
  message,
  hint,
}: Finding): string {
  return `${file}:${line}:${column} ${severity} ${rule}: ${message} ${hint}`;
}
