import type {Workspace} from '../workspace/workspace.ts';
import type {AnyGroup} from './collect.ts';
import {applyDescription} from './openapi-group.ts';
import {applyPage} from './page/apply-page.ts';
import {applyInterface} from './strings-group.ts';
import type {Applied, Decision} from './types.ts';

/** Applies decisions to the translation of a group; nothing is written to disk. */
export function applyGroup(
  workspace: Workspace,
  group: AnyGroup,
  decisions: ReadonlyMap<string, Decision>,
  exchangeFile: string,
): Applied {
  if (group.kind === 'page') return applyPage(workspace, {group, decisions, exchangeFile});
  return group.kind === 'interface'
    ? applyInterface(group, decisions)
    : applyDescription(group, decisions, exchangeFile);
}
