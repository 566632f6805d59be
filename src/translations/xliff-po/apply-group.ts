import type {Workspace} from '../workspace/workspace';
import type {AnyGroup} from './collect';
import {applyDescription} from './openapi-group';
import {applyPage} from './page/apply-page';
import {applyInterface} from './strings-group';
import type {Applied, Decision} from './types';

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
