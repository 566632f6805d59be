import {join} from 'node:path';
import type {Finding} from '../finding/finding.ts';
import {isObject} from '../json/coerce.ts';
import {fileProblem} from '../limits/file-problem.node.ts';
import {TimeLimitError, withinTime} from '../limits/within-time.node.ts';
import type {JsonObject} from '../operation/types.ts';
import {readYaml, type Source} from './read-yaml.node.ts';
import {translateDescription, type Translated} from './translate-description.ts';

/** The time to read or apply an overlay. */
const MOST_MILLISECONDS = 5000;
/** An overlay writes each text once, and needs no aliases; a few hurt nobody. */
const MOST_ALIASES = 100;

/** The words of an error as a sentence; nesting that is too deep is an overflow of the stack. */
const plain = (message: string): string =>
  message.replace(/^Maximum call stack.*/, 'It has too many levels').replace(/\.?$/, '.');

const overlayFinding = (file: string, message: string, hint: string): Finding => ({
  file,
  line: 1,
  column: 1,
  rule: 'overlay',
  severity: 'error',
  message,
  hint,
});

/** Reads an overlay, or returns the finding about its file or its YAML. */
export function readOverlay(root: string, file: string): Source | Finding {
  const problem = fileProblem(root, file);
  if (problem) return problem;
  try {
    return withinTime(MOST_MILLISECONDS, () => readYaml(root, join(root, file), MOST_ALIASES));
  } catch (error) {
    const {cause, message} = error as Error & {cause?: Finding};
    if (cause?.rule) return {...cause, message: plain(cause.message)};
    return overlayFinding(
      file,
      `The overlay cannot be read: ${plain(message)}`,
      'Write it without aliases and with few levels, as "export" and "add" do.',
    );
  }
}

/** The finding about the first action that takes too long. */
function slowAction(document: JsonObject, {file, value, place}: Source): Finding {
  const actions = isObject(value) && Array.isArray(value.actions) ? value.actions : [];
  const at = actions.findIndex((action) => {
    try {
      withinTime(MOST_MILLISECONDS / 10, () =>
        translateDescription(document, {...(value as JsonObject), actions: [action]}),
      );
      return false;
    } catch {
      return true;
    }
  });
  return {
    ...overlayFinding(
      file,
      `The overlay takes longer than ${MOST_MILLISECONDS / 1000} seconds to apply.`,
      'Write the targets as plain paths, without patterns and "..".',
    ),
    ...place(at === -1 ? [] : ['actions', at, 'target']),
  };
}

/** Applies an overlay, or returns the finding about one that takes too long or cannot be applied. */
export function applyOverlayFile(document: JsonObject, overlay: Source): Translated | Finding {
  try {
    return withinTime(MOST_MILLISECONDS, () => translateDescription(document, overlay.value));
  } catch (error) {
    if (error instanceof TimeLimitError) return slowAction(document, overlay);
    return overlayFinding(
      overlay.file,
      `The overlay cannot be applied: ${plain((error as Error).message)}`,
      'Write the texts with few levels, as "export" and "add" do.',
    );
  }
}
