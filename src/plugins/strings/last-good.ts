import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Finding} from '../../openapi/finding';
import {readMessages} from '../../translations/interface/node';
import type {Messages} from '../../translations/workspace';

/** Milliseconds after which a file that cannot be used is looked at again, and told of: an editor may be in the middle of saving it. */
const PAUSE = 500;

/**
 * Reads files of strings again and again, while somebody writes them.
 * @param tell takes what cannot be used, soon after it was read.
 * @returns the strings of a file, by its path below `root`: those that can be used or, when none can, those that last could.
 */
export function readsLastGood(
  root: string,
  tell: (findings: Finding[]) => void,
): (path: string) => Messages {
  const good = new Map<string, Messages>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const read = (path: string) =>
    existsSync(join(root, path)) ? readMessages(root, path) : {messages: {}, findings: []};
  const tellLater = (path: string): void => {
    clearTimeout(waiting.get(path));
    waiting.set(
      path,
      setTimeout(() => {
        const {findings} = read(path);
        if (findings.length > 0) tell(findings);
      }, PAUSE).unref(),
    );
  };
  return (path) => {
    const {messages, findings} = read(path);
    if (findings.length > 0) tellLater(path);
    if (findings.length === 0 || Object.keys(messages).length > 0) good.set(path, messages);
    return good.get(path) ?? {};
  };
}
