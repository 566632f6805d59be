import {harmless} from './harmless.ts';

/** A problem in a file, for people and machines. */
export type Finding = {
  /** The file, relative to the project's root. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** The name of the broken rule: `overlay-target`. */
  rule: string;
  severity: 'error' | 'warning';
  message: string;
  /** How to fix it. */
  hint: string;
};

/** A finding on one line, in the form that terminals and editors make clickable. It cannot control the terminal. */
export function formatFinding({
  file,
  line,
  column,
  rule,
  severity,
  message,
  hint,
}: Finding): string {
  return harmless(`${file}:${line}:${column} ${severity} ${rule}: ${message} ${hint}`);
}

export const isError = ({severity}: Finding): boolean => severity === 'error';

/** Sorts findings by line and column. */
export const byPlace = (one: Finding, other: Finding): number =>
  one.line - other.line || one.column - other.column;
