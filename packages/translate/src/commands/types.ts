import {harmless, type Finding} from '@batchwise/openapi/finding';
import type {Screen} from '../terminal/screen.ts';
import type {Workspace} from '../workspace/workspace.ts';
import type {Arguments} from './arguments.ts';

/** The output of a command: for people, for machines, and its findings. */
export type CommandResult = {
  text: string;
  json: Record<string, unknown>;
  findings: Finding[];
  /** Whether `text` reports the findings already. */
  isReported?: boolean;
};

/** One command of `npm run translate`. */
export type Command = (workspace: Workspace, given: Arguments, screen: Screen) => CommandResult;

/** The result of a command that does nothing because of these findings. */
export const fail = (...findings: Finding[]): CommandResult => ({text: '', json: {}, findings});

/** Findings on two lines each, indented below the file or page that they belong to. */
export function findingLines(
  findings: readonly Finding[],
  head: (finding: Finding, place: string) => string,
): string {
  const lines = findings.map((finding) => {
    const {file, line, column, hint} = finding;
    const place = file === '' ? '' : `${file}:${line}:${column}`;
    return `  ${head(finding, place)}\n    ${hint}\n`;
  });
  return harmless(lines.join(''));
}
