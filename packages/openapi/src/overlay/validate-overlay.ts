import {query} from 'json-p3';
import {isObject} from '../json/coerce.ts';
import type {Json} from '../operation/types.ts';

/** A mistake in an overlay; `path` leads to it within the overlay document. */
export type OverlayProblem = {path: (string | number)[]; message: string; hint: string};

type Path = (string | number)[];

const ACTION_KEYS = ['target', 'description', 'update', 'remove', 'copy'];
const ROOT_KEYS = ['overlay', 'info', 'extends', 'actions'];

function isTarget(value: Json | undefined): boolean {
  if (typeof value !== 'string' || !value.startsWith('$')) return false;
  try {
    query(value, {});
    return true;
  } catch {
    return false;
  }
}

function checkAction(action: Json, path: Path): OverlayProblem[] {
  if (!isObject(action))
    return [
      {
        path,
        message: 'An action must be an object.',
        hint: 'Write "- target: …" and "update: …" below it.',
      },
    ];
  const wrong = (key: string, message: string, hint: string): OverlayProblem => ({
    path: [...path, key],
    message,
    hint,
  });
  const problems: OverlayProblem[] = [];
  if (!isTarget(action.target)) {
    problems.push(
      wrong(
        'target',
        `The target ${JSON.stringify(action.target ?? null)} is not a JSONPath.`,
        'Begin it with "$", as in "$.info" (RFC 9535).',
      ),
    );
  }
  if (action.description !== undefined && typeof action.description !== 'string') {
    problems.push(
      wrong(
        'description',
        'The description of an action must be text.',
        'Put it in quotation marks.',
      ),
    );
  }
  if (action.remove !== undefined && typeof action.remove !== 'boolean') {
    problems.push(
      wrong('remove', '"remove" must be true or false.', 'Write "remove: true", or omit it.'),
    );
  }
  if (action.copy !== undefined && !isTarget(action.copy)) {
    problems.push(
      wrong('copy', '"copy" must be a JSONPath.', 'Begin it with "$", and select one node.'),
    );
  }
  if (action.copy !== undefined && action.update !== undefined) {
    problems.push(
      wrong('copy', 'An action contains both "copy" and "update".', 'Split it into two actions.'),
    );
  }
  for (const key of Object.keys(action)) {
    if (!ACTION_KEYS.includes(key) && !key.startsWith('x-')) {
      problems.push(
        wrong(
          key,
          `An action must not contain "${key}".`,
          `Use ${ACTION_KEYS.join(', ')}, or a name that begins with "x-".`,
        ),
      );
    }
  }
  return problems;
}

function checkInfo(info: Json | undefined): OverlayProblem[] {
  if (!isObject(info))
    return [
      {
        path: ['info'],
        message: 'The overlay has no "info".',
        hint: 'Add "info:" with a "title" and a "version".',
      },
    ];
  return ['title', 'version', 'description']
    .filter(
      (key) => typeof info[key] !== 'string' && !(key === 'description' && info[key] === undefined),
    )
    .map((key) => ({
      path: ['info', key],
      message: `"${key}" of an overlay must be text.`,
      hint: `Write "${key}: '…'" below "info:".`,
    }));
}

/**
 * Checks that a value is an overlay of version 1.0 or 1.1.
 * @returns the problems; none for a valid overlay.
 */
export function validateOverlay(value: Json): OverlayProblem[] {
  if (!isObject(value))
    return [
      {path: [], message: 'An overlay must be an object.', hint: 'Begin with "overlay: 1.1.0".'},
    ];
  const problems: OverlayProblem[] = [];
  if (typeof value.overlay !== 'string' || !/^1\.[01]\.\d+$/.test(value.overlay)) {
    problems.push({
      path: ['overlay'],
      message: `The overlay version ${JSON.stringify(value.overlay ?? null)} is not supported.`,
      hint: 'Write "overlay: 1.1.0".',
    });
  }
  problems.push(...checkInfo(value.info));
  if (value.extends !== undefined && typeof value.extends !== 'string') {
    problems.push({
      path: ['extends'],
      message: '"extends" must be the URL of the description.',
      hint: 'Put the path in quotation marks.',
    });
  }
  for (const key of Object.keys(value)) {
    if (!ROOT_KEYS.includes(key) && !key.startsWith('x-')) {
      problems.push({
        path: [key],
        message: `An overlay must not contain "${key}".`,
        hint: `Use ${ROOT_KEYS.join(', ')}, or a name that begins with "x-".`,
      });
    }
  }
  const {actions} = value;
  if (!Array.isArray(actions) || actions.length === 0) {
    problems.push({
      path: ['actions'],
      message: 'The overlay has no actions.',
      hint: 'Add "actions:" with at least one "- target: …".',
    });
    return problems;
  }
  const seen = new Set<string>();
  actions.forEach((action, index) => {
    problems.push(...checkAction(action, ['actions', index]));
    const text = JSON.stringify(action);
    if (seen.has(text))
      problems.push({
        path: ['actions', index],
        message: 'This action occurs twice.',
        hint: 'Delete one of them.',
      });
    seen.add(text);
  });
  return problems;
}
