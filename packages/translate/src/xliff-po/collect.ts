import type {Finding} from '@batchwise/openapi/finding';
import {overlayProblems} from '../non-page-texts/texts.ts';
import type {Workspace} from '../workspace/workspace.ts';
import {exportDescriptions, type OpenapiGroup} from './openapi-group.ts';
import {exportPage, type PageGroup} from './page/page-group.ts';
import {exportInterface, type StringsGroup} from './strings-group.ts';

export type AnyGroup = PageGroup | StringsGroup | OpenapiGroup;

/** Groups that could be read, and what is wrong with those that could not. */
export type Collected = {groups: AnyGroup[]; findings: Finding[]};

/** The texts of some pages. */
export function collectPages(
  workspace: Workspace,
  locale: string,
  pages: readonly string[],
): Collected {
  const found = pages.map((page) => exportPage(workspace, page, locale));
  return {
    groups: found.filter((one) => 'units' in one),
    findings: found.filter((one) => 'rule' in one),
  };
}

/** All texts of a language: pages, interface strings, API descriptions. */
export function collectAll(workspace: Workspace, locale: string): Collected {
  const pages = collectPages(workspace, locale, workspace.sourcePages);
  const strings = exportInterface(workspace, locale);
  return {
    groups: [...pages.groups, ...strings.groups, ...exportDescriptions(workspace, locale)],
    findings: [...pages.findings, ...strings.findings, ...overlayProblems(workspace, locale)],
  };
}
