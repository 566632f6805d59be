import {createHash} from 'node:crypto';

/** Longer than any name of ours, and short enough for every file system. */
const LONGEST = 60;

/**
 * The name of the modules of an operation or workflow: a name that fits a file, an import and, with `_` for its
 * hyphens, an identifier. An `operationId` may hold anything, slashes too, and two of them may differ in
 * nothing but the case of a letter, which some file systems do not tell apart; so that a part of its hash follows.
 */
export function moduleName(id: string): string {
  const readable = id.replace(/[^A-Za-z0-9]+/g, '-').slice(0, LONGEST);
  return `${readable}-${createHash('sha256').update(id).digest('hex').slice(0, 10)}`;
}

/** The name of the modules of a workflow. A workflow and an operation can have the same id. */
export const workflowModuleName = (id: string): string => `workflow-${moduleName(id)}`;
